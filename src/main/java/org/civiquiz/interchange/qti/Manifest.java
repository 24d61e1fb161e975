package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.civiquiz.interchange.Archive;
import org.civiquiz.interchange.Fault;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.XmlElement;
import org.civiquiz.interchange.XmlText;

/** The table of contents of a package: its files in order, and which of them belong together. */
record Manifest(
    String identifier,
    String title,
    String language,
    List<String> files,
    Map<String, Set<String>> dependencies,
    Optional<Fault> fault) {

  static final String NAME = "imsmanifest.xml";

  static final Manifest NONE = none(Optional.empty());

  // Every pool and test of one learning system has one of these.
  private static final Pattern COMMON_NAME =
      Pattern.compile("(?i)(?:ims)?man(?:ifest)?[-_]?\\d{0,5}");

  private static Manifest none(Optional<Fault> fault) {
    return new Manifest("", "", "", List.of(), Map.of(), fault);
  }

  /** The manifest in this file; if it is damaged, none, with its fault. */
  static Manifest read(Archive archive, String name) {
    try {
      return of(XmlText.read(archive.read(name), name), Hrefs.folder(name));
    } catch (QuizFileException e) {
      if (e.kind() != QuizFileException.Kind.UNREADABLE || isHostile(e)) {
        throw e;
      }
      return none(e.faults().stream().findFirst());
    }
  }

  private static boolean isHostile(QuizFileException e) {
    return !e.getMessage().startsWith("This is not well-formed");
  }

  /**
   * @param folder in which the manifest lies; empty for the top, else with a slash at its end
   */
  static Manifest of(XmlElement root, String folder) {
    Map<String, XmlElement> resources = new LinkedHashMap<>();
    root.descendants("resource").forEach(r -> resources.put(r.attribute("identifier"), r));
    List<String> files = new ArrayList<>();
    Map<String, Set<String>> dependencies = new LinkedHashMap<>();
    for (XmlElement resource : resources.values()) {
      Set<String> own = files(resource, folder);
      files.addAll(own);
      Set<String> needed = new LinkedHashSet<>();
      for (XmlElement dependency : resource.children("dependency")) {
        XmlElement other = resources.get(dependency.attribute("identifierref"));
        needed.addAll(other == null ? Set.of() : files(other, folder));
      }
      own.forEach(file -> dependencies.put(file, needed));
    }
    Optional<XmlElement> general =
        root.child("metadata").flatMap(metadata -> metadata.descendant("general"));
    return new Manifest(
        COMMON_NAME.matcher(root.attribute("identifier")).matches()
            ? ""
            : root.attribute("identifier"),
        general.flatMap(g -> g.child("title")).map(XmlElement::text).orElse(""),
        general.flatMap(g -> g.child("language")).map(XmlElement::text).orElse(""),
        files,
        dependencies,
        Optional.empty());
  }

  private static Set<String> files(XmlElement resource, String folder) {
    Set<String> files = new LinkedHashSet<>();
    String base = folder + resource.attribute("base");
    addFile(base, resource.attribute("href"), files);
    // Packages of one learning system name the file in an attribute with a prefix of its own.
    addFile(base, resource.attribute("file"), files);
    resource.children("file").forEach(file -> addFile(base, file.attribute("href"), files));
    return files;
  }

  private static void addFile(String base, String href, Set<String> files) {
    if (!href.isEmpty()) {
      Hrefs.resolve(base, href).ifPresent(files::add);
    }
  }
}
