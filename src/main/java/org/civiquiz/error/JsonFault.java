package org.civiquiz.error;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says where a JSON body is at fault and why, in words for its sender. */
final class JsonFault {

  private JsonFault() {}

  static Problem.Cause of(JsonProcessingException e) {
    return new Problem.Cause(where(e), message(e));
  }

  private static String where(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return path(mapping);
    }
    JsonLocation location = e.getLocation();
    return location == null || e instanceof MismatchedInputException && !hasMore(e)
        ? "body"
        : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : e.getPath()) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }

  private static String message(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "There is no such field. There are: "
          + new TreeSet<>(unknown.getKnownPropertyIds())
              .stream().map(Object::toString).collect(Collectors.joining(", "));
    }
    if (hasMore(e)) {
      return "There is more after the end of the JSON";
    }
    if (e instanceof MismatchedInputException mismatch) {
      return "This must be " + kind(mismatch.getTargetType());
    }
    if (e instanceof JsonEOFException) {
      return "The JSON ends too early";
    }
    return e.getCause() instanceof InputCoercionException || e instanceof InputCoercionException
        ? "This number is too large"
        : e.getOriginalMessage();
  }

  private static boolean hasMore(JsonProcessingException e) {
    return e.getOriginalMessage().startsWith("Trailing token");
  }

  private static String kind(Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (type == Long.class || type == Integer.class || type == long.class || type == int.class) {
      return "a whole number";
    }
    if (type == String.class) {
      return "text";
    }
    if (type == UUID.class) {
      return "an id";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
  }
}
