package org.civiquiz.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civiquiz.article.Format;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What a teacher typed, pasted, chose and ticked to get a quiz of an article. */
public class NewQuizForm {

  @RestForm String title;
  @RestForm String source;
  @RestForm String article;

  /** {@code text}, {@code markdown} or {@code html}; anything else to go by the text's looks. */
  @RestForm String format;

  @RestForm FileUpload file;
  @RestForm String rights;

  /** How many questions; {@code all} for as many as hold. */
  @RestForm String count;

  @RestForm("type")
  List<String> types;

  String title() {
    return line(title);
  }

  String source() {
    return line(source);
  }

  String article() {
    return article == null ? "" : article;
  }

  boolean hasFile() {
    return file != null && file.size() > 0;
  }

  boolean mayUse() {
    return rights != null;
  }

  String count() {
    return count == null ? "" : count;
  }

  List<String> types() {
    return types == null ? List.of() : types;
  }

  Optional<Format> format() {
    for (Format known : Format.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(format)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** The file, if there is one; else what stands in the field. */
  Optional<Format> formatOfSource() {
    return hasFile() ? Format.byFileName(file.fileName()) : format();
  }

  byte[] bytesOfSource() {
    return hasFile() ? bytesOfFile() : article().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bytesOfFile() {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String value) {
    return value == null ? "" : value.strip().replaceAll("\\s+", " ");
  }
}
