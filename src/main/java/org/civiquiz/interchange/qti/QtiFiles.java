package org.civiquiz.interchange.qti;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.interchange.Archive;
import org.civiquiz.interchange.PlainText;
import org.civiquiz.interchange.QuizFile;
import org.civiquiz.interchange.XmlElement;
import org.civiquiz.interchange.XmlText;

/** The files of a package, or a single file as a package of one. */
final class QtiFiles {

  /** The root of a file that is called XML and is not. */
  static final String UNREADABLE = "";

  private static final Set<String> ROOTS =
      Set.of(
          "questestinterop",
          "assessmentItem",
          "assessmentTest",
          "assessmentSection",
          "assessmentStimulus");

  private final Optional<Archive> archive;
  private final byte[] single;
  private final Manifest manifest;
  private final Map<String, String> roots = new LinkedHashMap<>();

  private QtiFiles(Optional<Archive> archive, byte[] single, Manifest manifest) {
    this.archive = archive;
    this.single = single;
    this.manifest = manifest;
  }

  static boolean isQti(String root) {
    return ROOTS.contains(QtiNames.ofVersion2(root));
  }

  static QtiFiles of(QuizFile file) {
    if (!file.isZip()) {
      QtiFiles files = new QtiFiles(Optional.empty(), file.bytes(), Manifest.NONE);
      file.xmlRoot().ifPresent(root -> files.roots.put("", QtiNames.ofVersion2(root)));
      return files;
    }
    Archive archive = file.archive();
    String name = manifestName(archive).orElse("");
    Manifest manifest = name.isEmpty() ? Manifest.NONE : Manifest.read(archive, name);
    QtiFiles files = new QtiFiles(Optional.of(archive), null, manifest);
    Set<String> names = new LinkedHashSet<>(manifest.files());
    names.addAll(archive.names());
    for (String candidate : names) {
      if (archive.names().contains(candidate) && mayBeXml(candidate)) {
        String root = XmlText.rootOf(archive.read(candidate)).orElse(UNREADABLE);
        files.roots.put(candidate, QtiNames.ofVersion2(root));
      }
    }
    return files;
  }

  /** Where the manifest lies that is nearest to the top. */
  static Optional<String> manifestName(Archive archive) {
    return archive.names().stream()
        .filter(name -> name.equals(Manifest.NAME) || name.endsWith("/" + Manifest.NAME))
        .min((a, b) -> Integer.compare(a.length(), b.length()));
  }

  static boolean mayBeXml(String name) {
    return name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(?:xml|qti|dat)");
  }

  Manifest manifest() {
    return manifest;
  }

  boolean isPackage() {
    return archive.isPresent();
  }

  /** The names of the files with this outermost element, in the order of the manifest. */
  List<String> withRoot(String root) {
    List<String> names = new ArrayList<>();
    roots.forEach(
        (name, own) -> {
          if (own.equals(root)) {
            names.add(name);
          }
        });
    return names;
  }

  boolean has(String name) {
    return archive.isPresent() ? archive.get().names().contains(name) : name.isEmpty();
  }

  Set<String> names() {
    return archive.isPresent() ? archive.get().names() : Set.of();
  }

  /** A file in the names of version 2. */
  XmlElement read(String name) {
    byte[] bytes = archive.isPresent() ? archive.get().read(name) : single;
    return QtiNames.ofVersion2(XmlText.read(bytes, name));
  }

  /** The page that a file names; an empty text if there is none. */
  PlainText page(String holder, String href) {
    Optional<String> name = Hrefs.resolve(Hrefs.folder(holder), href).filter(this::has);
    return name.isEmpty() || archive.isEmpty() ? PlainText.EMPTY : page(name.get());
  }

  PlainText page(String name) {
    byte[] bytes = archive.orElseThrow().read(name);
    return PlainText.ofHtml(new String(bytes, StandardCharsets.UTF_8));
  }
}
