package org.civiquiz.attempt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the parts of a quiz are named and ordered in one attempt. Everything follows from the
 * attempt's secret key by HMAC-SHA-256, so that nothing else has to be stored, and neither an id
 * nor a place tells anything about the quiz to somebody who does not have the key.
 */
final class Presentation {

  /** 60 bits: no two parts of a slot are ever given the same id in practice. */
  private static final int ID_LENGTH = 12;

  private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

  private final SecretKeySpec key;

  /**
   * @param key 32 random bytes
   */
  Presentation(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException("The key of a presentation needs at least 16 bytes");
    }
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /**
   * The id that a part of a slot has in this attempt.
   *
   * @param list which of the slot's lists it stands in, such as {@code option} or {@code left}
   * @param id its id in the question
   */
  String id(int slot, String list, String id) {
    byte[] code = code("id", slot, list, id);
    StringBuilder text = new StringBuilder(ID_LENGTH);
    long bits = ByteBuffer.wrap(code).getLong();
    for (int i = 0; i < ID_LENGTH; i++) {
      text.append(BASE_32.charAt((int) (bits >>> (59 - 5 * i)) & 31));
    }
    return text.toString();
  }

  /** The order in which a list of a slot is shown in this attempt; every order is as likely. */
  <T> List<T> shuffled(int slot, String list, List<T> parts, Function<T, String> id) {
    return parts.stream()
        .map(part -> new Placed<>(part, code("order", slot, list, id.apply(part))))
        .sorted(Comparator.comparing(Placed::code, Arrays::compareUnsigned))
        .map(Placed::part)
        .toList();
  }

  private record Placed<T>(T part, byte[] code) {}

  private byte[] code(String use, int slot, String list, String id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      for (String field : List.of(use, Integer.toString(slot), list, id)) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        // the length first, so that no two lists of fields run together into the same bytes
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        mac.update(bytes);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }
}
