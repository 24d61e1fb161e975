package org.civiquiz.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which version of the program this is. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {"civiquiz " + Optional.ofNullable(version).orElse("(development)")};
  }
}
