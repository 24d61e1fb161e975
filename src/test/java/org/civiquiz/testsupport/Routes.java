package org.civiquiz.testsupport;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The routes that the application declares. */
public final class Routes {

  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

  private Routes() {}

  /** Each as {@code GET /teach/classes/{}}: whatever a part is called, it is the same route. */
  public static Set<String> all() throws IOException, ClassNotFoundException {
    Set<String> routes = new TreeSet<>();
    for (String name : classNames()) {
      Class<?> type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
      if (type.isAnnotationPresent(Path.class)) {
        for (Method method : type.getDeclaredMethods()) {
          verb(method).ifPresent(verb -> routes.add(nameless(verb + " " + path(type, method))));
        }
      }
    }
    return routes;
  }

  /** A route without the names of its parts. */
  public static String nameless(String route) {
    return route.replaceAll("\\{\\w+}", "{}");
  }

  private static List<String> classNames() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(CLASSES.resolve("org/civiquiz"))) {
      List<String> names = new ArrayList<>();
      files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .forEach(names::add);
      return names;
    }
  }

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(Class<?> type, Method method) {
    Path own = method.getAnnotation(Path.class);
    String path = type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
    return ("/" + path).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
  }
}
