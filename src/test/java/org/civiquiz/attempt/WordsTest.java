package org.civiquiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.civiquiz.web.PageWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What students read has a Spanish form, with the same values in it. */
class WordsTest {

  private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

  @ParameterizedTest
  @CsvSource({"msg", "take", "result"})
  void everyMessage_hasItsSpanishForm(String bundle) throws IOException {
    Properties spanish = spanish(bundle);

    assertThat(spanish.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(bundle(bundle).getMethods()).map(Method::getName).toList());
    for (Method method : bundle(bundle).getMethods()) {
      assertThat(values(spanish.getProperty(method.getName())))
          .as(method.getName())
          .containsAll(values(method.getAnnotation(Message.class).value()));
    }
  }

  private static Set<String> values(String text) {
    return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties spanish(String bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            WordsTest.class.getResourceAsStream("/messages/" + bundle + "_es.properties"),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Class<?> bundle(String name) {
    return switch (name) {
      case "msg" -> PageWords.class;
      case "take" -> TakeWords.class;
      default -> ResultWords.class;
    };
  }
}
