package org.civiquiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the packages to the layout that {@code docs/architecture.md} shows. */
class ArchitectureTest {

  private static final Path ROOT = Path.of("src/main/java/org/civiquiz");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");
  private static final Pattern OURS = Pattern.compile("org\\.civiquiz\\.(\\w+)\\..*");

  @Test
  void core_knowsTheJdkAndItselfAlone() throws IOException {
    List<String> imports = imports(ROOT.resolve("core"));

    assertThat(imports)
        .isNotEmpty()
        .allMatch(name -> name.matches("(java|org\\.civiquiz\\.core)\\..*"));
  }

  @Test
  void languageLibraries_areKnownToOnePackage() throws IOException {
    for (Path feature : packages()) {
      boolean knows =
          imports(feature).stream()
              .anyMatch(name -> name.matches("(opennlp|net\\.sf\\.extjwnl)\\..*"));

      assertThat(knows).as(feature.toString()).isEqualTo(feature.endsWith("language"));
    }
  }

  @Test
  void packages_doNotKnowEachOtherInACircle() throws IOException {
    Map<String, Set<String>> known = new TreeMap<>();
    for (Path feature : packages()) {
      String name = feature.getFileName().toString();
      known.put(name, ours(feature));
      known.get(name).remove(name);
    }

    // What knows nobody that is left is taken away, until only circles stay.
    boolean isSmaller = true;
    while (isSmaller) {
      Set<String> left = Set.copyOf(known.keySet());
      isSmaller = known.values().removeIf(others -> others.stream().noneMatch(left::contains));
    }
    assertThat(known).isEmpty();
  }

  private static Set<String> ours(Path feature) throws IOException {
    return imports(feature).stream()
        .map(OURS::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> packages() throws IOException {
    try (Stream<Path> entries = Files.list(ROOT)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<String> imports(Path folder) throws IOException {
    List<String> imports = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        IMPORT
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult found) -> found.group(1))
            .forEach(imports::add);
      }
    }
    return imports;
  }
}
