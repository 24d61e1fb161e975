package org.civiquiz.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.civiquiz.testsupport.Campus;
import org.civiquiz.testsupport.Campus.Visitor;
import org.civiquiz.testsupport.RouteCalls;
import org.civiquiz.testsupport.RouteCalls.Answer;
import org.civiquiz.testsupport.RouteTable;
import org.civiquiz.testsupport.RouteTable.Row;
import org.civiquiz.testsupport.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may go where: the table has every route, with what each visitor gets there. */
@QuarkusTest
class RouteTableTest {

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** What all teachers of a school have together. */
  private static final Set<String> SHARED = Set.of("article", "draft", "item", "quiz");

  @Inject Campus campus;

  @TestHTTPResource("/")
  URI server;

  private RouteCalls routes;
  private Campus.People people;
  private Campus.People elsewhere;

  @BeforeEach
  void twoSchools() {
    routes = new RouteCalls(server);
    people = campus.people();
    elsewhere = campus.people();
  }

  @Test
  void table_hasEveryRoute_andNoOther() throws Exception {
    Set<String> known = new TreeSet<>();
    RouteTable.rows().forEach(row -> known.add(row.route()));

    assertThat(known).isEqualTo(Routes.all());
  }

  @Test
  void everyVisitor_getsWhatTheTableSays() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    Map<String, String> unchanged = campus.things(people);
    for (Row row : RouteTable.rows()) {
      Map<String, String> things = row.changes() ? campus.things(people) : unchanged;
      List<Integer> statuses = new ArrayList<>();
      for (Visitor visitor : Visitor.values()) {
        Answer answer = routes.call(row, things, token(visitor, things));
        statuses.add(answer.status());
        if (row.changes() && answer.isDone()) {
          things = campus.things(people);
        }
      }
      expected.add(row.with(row.statuses()));
      seen.add(row.with(statuses));
    }
    assertThat(seen).isEqualTo(expected);
  }

  /** Whoever may not know that a thing exists cannot tell it from one that does not. */
  @Test
  void somebodyElses_isAnsweredAsIfItWereMissing() throws IOException {
    Map<String, String> things = campus.things(people);
    for (Row row : RouteTable.rows()) {
      for (Visitor visitor : Visitor.values()) {
        if (row.statuses().get(visitor.ordinal()) == 404 && !row.path().contains("{secret}")) {
          Answer foreign = routes.call(row, things, token(visitor, things));
          Answer none = routes.call(row, withoutForeign(things, visitor), token(visitor, things));

          assertThat(foreign.status()).as("%s as %s", row, visitor).isEqualTo(404);
          assertThat(withoutIds(foreign)).as("%s as %s", row, visitor).isEqualTo(withoutIds(none));
        }
      }
    }
  }

  /** A thing of one's own does not open a thing of somebody else that is named after it. */
  @Test
  void partOfSomebodyElses_doesNotExistInOnesOwn() throws IOException {
    Map<String, String> own = campus.things(people);
    List<Map<String, String>> others = List.of(campus.things(elsewhere), campus.things(people));
    for (Row row : RouteTable.rows()) {
      if (row.parts().size() < 2) {
        continue;
      }
      String last = row.parts().get(1);
      if (!Set.of("student", "finished", "removed", "done").contains(last)) {
        continue;
      }
      for (Map<String, String> other : others) {
        Map<String, String> mixed = new HashMap<>(own);
        mixed.put(last, other.get(last));

        Answer answer = routes.call(row, mixed, token(Visitor.OWNER, own));

        assertThat(answer.status()).as(row.toString()).isEqualTo(404);
      }
    }
  }

  /** With ids of nothing in the place of those that the visitor has no right to know. */
  private static Map<String, String> withoutForeign(Map<String, String> things, Visitor visitor) {
    Map<String, String> missing = new HashMap<>(things);
    missing.replaceAll(
        (name, id) ->
            isId(id) && !(visitor == Visitor.COLLEAGUE && SHARED.contains(name))
                ? UUID.randomUUID().toString()
                : id);
    return missing;
  }

  private static boolean isId(String value) {
    return value.matches(ID);
  }

  private static String withoutIds(Answer answer) {
    return answer
        .body()
        .replaceAll(ID, "ID")
        .replaceAll("name=\"csrf-token\" value=\"[^\"]*\"", "");
  }

  private String token(Visitor visitor, Map<String, String> things) {
    return campus.token(visitor, people, elsewhere, things);
  }
}
