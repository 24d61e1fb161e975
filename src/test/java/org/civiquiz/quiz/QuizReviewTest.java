package org.civiquiz.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.FixedCaller;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.testsupport.Lessons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuizReviewTest {

  private static final String QUESTION =
      """
      { "id": "q1", "type": "true_false", "stem": "STEM", "points": 1, "options": [
        { "id": "true", "text": "True", "correct": true },
        { "id": "false", "text": "False", "correct": false } ] }""";

  @Inject Caller caller;
  @Inject Lessons lessons;
  @Inject Quizzes quizzes;
  @Inject QuizImports imports;
  @Inject QuizReview review;

  private UUID schoolId;

  @BeforeEach
  void signIn() {
    schoolId = lessons.lesson().schoolId();
    QuarkusMock.installMockForInstance(new FixedCaller(schoolId, UUID.randomUUID()), caller);
  }

  @Test
  void sameFile_updatesItsQuiz() {
    QuizImports.Imported first = imports.store(file("A law"));
    QuizImports.Imported second = imports.store(file("A law"));

    assertThat(first.isNew()).isTrue();
    assertThat(second.isNew()).isFalse();
    assertThat(second.quiz().id).isEqualTo(first.quiz().id);
    assertThat(quizzes.summary(schoolId, first.quiz().id))
        .isEqualTo(new Quizzes.Summary(first.quiz().id, "Laws", 1, "draft"));
  }

  @Test
  void editOfPublishedQuiz_leavesTheOldVersionAlone() {
    UUID id = imports.store(file("A law")).quiz().id;
    review.publish(id);

    review.edit(id, "q1", QUESTION.replace("STEM", "A rule").getBytes(StandardCharsets.UTF_8));

    assertThat(quizzes.deliverable(schoolId, id, 1).slots())
        .extracting(slot -> slot.question().stem())
        .containsExactly("A law");
    assertThat(quizzes.deliverable(schoolId, id, 2).slots())
        .extracting(slot -> slot.question().stem())
        .containsExactly("A rule");
  }

  @Test
  void quizWithoutAcceptedQuestion_isNotPublished() {
    UUID id = imports.store(file("A law")).quiz().id;
    review.reject(id, "q1", "Too easy");

    assertThatThrownBy(() -> review.publish(id)).isInstanceOf(ConflictException.class);
  }

  @Test
  void lastQuestionOfPublishedQuiz_stays() {
    UUID id = imports.store(file("A law")).quiz().id;
    review.publish(id);

    assertThatThrownBy(() -> review.reject(id, "q1", "")).isInstanceOf(ConflictException.class);
  }

  @Test
  void quizOfAnotherSchool_doesNotExist() {
    UUID id = imports.store(file("A law")).quiz().id;
    UUID other = UUID.randomUUID();
    QuarkusMock.installMockForInstance(new FixedCaller(other, UUID.randomUUID()), caller);

    assertThatThrownBy(() -> review.publish(id)).isInstanceOf(NoSuchEntityException.class);
    assertThatThrownBy(() -> quizzes.document(other, id)).isInstanceOf(NoSuchEntityException.class);
  }

  private static byte[] file(String stem) {
    return """
        { "format": "civiquiz/1", "title": "Laws", "language": "en",
          "article": { "title": "", "text": "" }, "questions": [ %s ] }"""
        .formatted(QUESTION.replace("STEM", stem))
        .getBytes(StandardCharsets.UTF_8);
  }
}
