package org.civiquiz.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import org.civiquiz.core.question.Question;

/** How a question is written in its column: as in a quiz file. */
@Converter
class QuestionConverter implements AttributeConverter<Question, String> {

  @Override
  public String convertToDatabaseColumn(Question question) {
    return QuestionJson.write(question).toString();
  }

  @Override
  public Question convertToEntityAttribute(String json) {
    try {
      return QuestionJson.read(QuestionJson.JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
