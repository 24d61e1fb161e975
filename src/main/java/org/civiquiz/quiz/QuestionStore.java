package org.civiquiz.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.civiquiz.bank.Item;
import org.civiquiz.core.question.QuizDocument;

/** Puts questions into the bank and into the newest version of a quiz. */
final class QuestionStore {

  private QuestionStore() {}

  /** Questions that count as reviewed by the person who brought them. */
  static void persistImported(
      Quiz quiz, List<QuizDocument.Entry> entries, UUID decidedBy, Instant now) {
    persist(quiz, entries, now, Item.IMPORTED, Item.APPROVED, decidedBy);
  }

  /** Questions that somebody has yet to decide about. */
  static void persistGenerated(Quiz quiz, List<QuizDocument.Entry> entries, Instant now) {
    persist(quiz, entries, now, Item.GENERATED, Item.DRAFT, null);
  }

  private static void persist(
      Quiz quiz,
      List<QuizDocument.Entry> entries,
      Instant now,
      String source,
      String status,
      UUID decidedBy) {
    List<UUID> items = new ArrayList<>();
    for (QuizDocument.Entry entry : entries) {
      Item item = new Item();
      item.id = UUID.randomUUID();
      item.schoolId = quiz.schoolId;
      item.articleId = quiz.articleId;
      item.question = entry.question();
      item.source = source;
      item.status = status;
      item.decidedBy = decidedBy;
      item.decidedAt = decidedBy == null ? null : now;
      item.createdAt = now;
      item.persist();
      items.add(item.id);
    }
    // Hibernate sorts inserts by table and knows nothing of these references.
    Item.flush();
    for (int i = 0; i < items.size(); i++) {
      QuizSlot.of(quiz, i, entries.get(i).id(), items.get(i)).persist();
    }
  }
}
