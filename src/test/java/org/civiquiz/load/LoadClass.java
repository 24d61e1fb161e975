package org.civiquiz.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A class with a quiz of ten questions that each student may take a hundred times.
 *
 * @param students how each signs in
 */
record LoadClass(String assignment, String joinCode, List<StudentCard> students) {

  static final int QUESTIONS = 10;

  /** What a student types to sign in. */
  record StudentCard(String number, String pin) {}

  /** Makes one by the API, as the teacher of the demo school. */
  static LoadClass make(ServerProcess server, int size) throws IOException {
    Browser teacher = new Browser(server, new Steps());
    List<String> account = server.teacher();
    Map<String, String> credentials =
        Map.of("username", account.get(0), "password", account.get(1));
    teacher.useToken(
        teacher.call("", "POST", "/api/tokens", credentials, 200).json().get("token").asText());
    JsonNode room =
        teacher
            .call("", "POST", "/api/classrooms", Map.of("name", "Civics under load"), 201)
            .json();
    List<Map<String, String>> names =
        IntStream.rangeClosed(1, size).mapToObj(n -> Map.of("name", "Student " + n)).toList();
    JsonNode enrolled =
        teacher
            .call(
                "", "POST", "/api/classrooms/" + room.get("id").asText() + "/students", names, 201)
            .json();
    JsonNode quiz = teacher.call("", "POST", "/api/quizzes", quiz(), 201, 200).json();
    String id = quiz.get("id").asText();
    teacher.call("", "POST", "/api/quizzes/" + id + "/publication", null, 200);
    JsonNode assignment =
        teacher
            .call(
                "",
                "POST",
                "/api/assignments",
                Map.of(
                    "quizId", id, "classroomId", room.get("id").asText(), "attemptsAllowed", 100),
                201)
            .json();
    List<StudentCard> cards = new ArrayList<>();
    enrolled.forEach(
        card -> cards.add(new StudentCard(card.get("student").asText(), card.get("pin").asText())));
    return new LoadClass(assignment.get("id").asText(), room.get("joinCode").asText(), cards);
  }

  /** Right is always the option whose text says so. */
  private static Map<String, Object> quiz() {
    List<Object> questions =
        IntStream.rangeClosed(1, QUESTIONS)
            .<Object>mapToObj(
                n ->
                    Map.of(
                        "id",
                        "q" + n,
                        "type",
                        "single_choice",
                        "stem",
                        "Which of the four holds of decision number " + n + "?",
                        "points",
                        1,
                        "options",
                        List.of(
                            option("a", "the council took decision " + n, true),
                            option("b", "the mayor took it alone", false),
                            option("c", "nobody has taken it yet", false),
                            option("d", "the court took it back", false))))
            .toList();
    String text =
        "The council met on Monday evening in the old town hall and heard from eleven residents. "
            .repeat(40)
            .strip();
    return Map.of(
        "format", "civiquiz/1",
        "title", "Ten decisions",
        "language", "en",
        "article", Map.of("title", "A long evening", "text", text),
        "questions", questions);
  }

  private static Map<String, Object> option(String id, String text, boolean isRight) {
    return Map.of("id", id, "text", text, "correct", isRight);
  }
}
