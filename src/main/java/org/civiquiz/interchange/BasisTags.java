package org.civiquiz.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.CognitiveProcess;
import org.civiquiz.core.question.Evidence;

/**
 * How process and origin of a question travel in formats that only have tags for them.
 *
 * @param others the tags that mean nothing to us
 */
public record BasisTags(
    Optional<CognitiveProcess> process, Optional<String> origin, List<String> others) {

  private static final String PROCESS = "process:";
  private static final String ORIGIN = "origin:";

  public BasisTags {
    others = List.copyOf(others);
  }

  public static List<String> write(Basis basis) {
    List<String> tags = new ArrayList<>();
    basis.process().ifPresent(process -> tags.add(PROCESS + process.code()));
    basis.origin().ifPresent(origin -> tags.add(ORIGIN + origin));
    return tags;
  }

  public static BasisTags read(List<String> tags) {
    Optional<CognitiveProcess> process = Optional.empty();
    Optional<String> origin = Optional.empty();
    List<String> others = new ArrayList<>();
    for (String tag : tags) {
      if (tag.startsWith(PROCESS)
          && CognitiveProcess.ofCode(tag.substring(PROCESS.length())).isPresent()) {
        process = CognitiveProcess.ofCode(tag.substring(PROCESS.length()));
      } else if (tag.matches(ORIGIN + "[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
        origin = Optional.of(tag.substring(ORIGIN.length()));
      } else {
        others.add(tag);
      }
    }
    return new BasisTags(process, origin, others);
  }

  public Basis basis(List<Evidence> evidence) {
    return new Basis(process, origin, OptionalInt.empty(), evidence);
  }
}
