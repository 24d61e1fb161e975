package org.civiquiz.dashboard;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Decides whether a sign-in sees the names of students, or numbers shuffled for it alone. */
@RequestScoped
class NameCover {

  static final String COOKIE = "civiquiz_names";
  static final String HIDDEN = "hidden";

  private final EntityManager entityManager;
  private final RoutingContext routing;
  private final JsonWebToken token;

  NameCover(EntityManager entityManager, RoutingContext routing, JsonWebToken token) {
    this.entityManager = entityManager;
    this.routing = routing;
    this.token = token;
  }

  /** For all who are or were in a class, in one statement. */
  StudentNames names(UUID schoolId, UUID classroomId) {
    List<Object[]> rows =
        entityManager
            .createQuery(
                """
                select s.id, s.name from Enrolment e
                join Student s on s.schoolId = e.schoolId and s.id = e.studentId
                where e.schoolId = :school and e.classroomId = :classroom
                """,
                Object[].class)
            .setParameter("school", schoolId)
            .setParameter("classroom", classroomId)
            .getResultList();
    Map<UUID, String> labels = new HashMap<>();
    if (isOn()) {
      List<UUID> shuffled =
          rows.stream().map(row -> (UUID) row[0]).sorted(Comparator.comparing(this::rank)).toList();
      shuffled.forEach(id -> labels.put(id, "Student " + (shuffled.indexOf(id) + 1)));
    } else {
      rows.forEach(row -> labels.put((UUID) row[0], (String) row[1]));
    }
    return new StudentNames(isOn(), labels);
  }

  private boolean isOn() {
    Cookie cookie = routing.request().getCookie(COOKIE);
    return cookie != null && cookie.getValue().equals(HIDDEN);
  }

  /** The token’s id is known to its bearer only, so nobody else can tell the numbers. */
  private String rank(UUID student) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((token.getTokenID() + student).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
