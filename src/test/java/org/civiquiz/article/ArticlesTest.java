package org.civiquiz.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.FixedCaller;
import org.civiquiz.core.article.LayoutArticleParser;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.TooLargeException;
import org.civiquiz.testsupport.Lessons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticlesTest {

  private static final String MARKDOWN =
      """
      # A bridge for the island

      The council approved a bridge. Work begins in May.

      ## Questions and answers

      **Who pays for it?**

      The town pays for it.
      """;

  @Inject Caller caller;
  @Inject Lessons lessons;
  @Inject Articles articles;

  @BeforeEach
  void signIn() {
    signIn(lessons.lesson().schoolId());
  }

  @Test
  void markdown_isTakenApartTheSameWayAgain() {
    byte[] bytes = MARKDOWN.getBytes(UTF_8);

    Article stored = articles.store(bytes, Optional.of(Format.MARKDOWN));

    assertThat(stored.title).isEqualTo("A bridge for the island");
    assertThat(FaqJson.read(stored.faq)).hasSize(1);
    assertThat(Articles.parse(articles.find(stored.id)))
        .isEqualTo(
            new LayoutArticleParser().parse(new ArticleReader().read(bytes, Format.MARKDOWN)));
  }

  @Test
  void emptyFile_isRefused() {
    assertThatThrownBy(() -> articles.store(new byte[0], Optional.of(Format.TEXT)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void longArticle_isRefused() {
    byte[] bytes = "word ".repeat(50_000).getBytes(UTF_8);

    assertThatThrownBy(() -> articles.store(bytes, Optional.of(Format.TEXT)))
        .isInstanceOf(TooLargeException.class)
        .hasMessageContaining("200,000");
  }

  @Test
  void articleOfAnotherSchool_doesNotExist() {
    UUID id = articles.store(MARKDOWN.getBytes(UTF_8), Optional.empty()).id;
    signIn(UUID.randomUUID());

    assertThatThrownBy(() -> articles.find(id)).isInstanceOf(NoSuchEntityException.class);
  }

  private void signIn(UUID schoolId) {
    QuarkusMock.installMockForInstance(new FixedCaller(schoolId, UUID.randomUUID()), caller);
  }
}
