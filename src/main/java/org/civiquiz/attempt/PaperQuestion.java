package org.civiquiz.attempt;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;

/**
 * A question as it stands on paper: its parts in an order that does not give the key away, and that
 * is the same on every copy.
 *
 * @param options in the order shown; none for types without options of their own
 * @param blanks in the order of the text, each with its options in the order shown
 */
public record PaperQuestion(
    Question question,
    List<Option> options,
    List<Question.Cloze.Blank> blanks,
    List<Question.Matching.Item> left,
    List<Question.Matching.Item> right) {

  public static PaperQuestion of(UUID quizId, int slot, Question question) {
    byte[] key =
        ByteBuffer.allocate(16)
            .putLong(quizId.getMostSignificantBits())
            .putLong(quizId.getLeastSignificantBits())
            .array();
    OfferedQuestion offered = new OfferedQuestion(new Presentation(key), slot, question);
    return new PaperQuestion(
        question, offered.options(), offered.blanks(), offered.left(), offered.right());
  }
}
