package org.civiquiz.quiz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.FixedCaller;
import org.civiquiz.article.Articles;
import org.civiquiz.article.Format;
import org.civiquiz.core.pipeline.GenerationSettings;
import org.civiquiz.testsupport.Lessons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GeneratedQuizzesTest {

  private static final String ARTICLE =
      """
      Harbor town votes on a new bridge

      The council of Larkhaven approved a new bridge on Tuesday. The bridge costs 300,000 dollars.
      """;

  @Inject Caller caller;
  @Inject Lessons lessons;
  @Inject Articles articles;
  @Inject Quizzes quizzes;
  @Inject GeneratedQuizzes generated;

  private UUID schoolId;

  @BeforeEach
  void signIn() {
    schoolId = lessons.lesson().schoolId();
    QuarkusMock.installMockForInstance(new FixedCaller(schoolId, UUID.randomUUID()), caller);
  }

  @Test
  void order_shortArticle_givesDraftWithTheQuestionsItCounts() {
    UUID article = articles.store(ARTICLE.getBytes(UTF_8), Optional.of(Format.TEXT)).id;

    GeneratedQuizzes.Ordered ordered = generated.order(article, GenerationSettings.DEFAULT);

    assertThat(ordered.state()).isEqualTo(Quiz.DRAFT);
    assertThat(quizzes.document(schoolId, ordered.id()).questions()).hasSize(ordered.questions());
    assertThat(quizzes.summary(schoolId, ordered.id()).title())
        .isEqualTo("Harbor town votes on a new bridge");
  }
}
