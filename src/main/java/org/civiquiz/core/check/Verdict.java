package org.civiquiz.core.check;

import java.util.List;
import org.civiquiz.core.question.Candidate;

/** What the checks found in a candidate question. */
public record Verdict(Candidate candidate, List<Finding> findings) {

  public Verdict {
    findings = List.copyOf(findings);
  }

  public boolean isAccepted() {
    return findings.isEmpty();
  }
}
