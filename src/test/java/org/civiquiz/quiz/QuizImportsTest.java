package org.civiquiz.quiz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.civiquiz.testsupport.QuizFiles;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuizImportsTest {

  @Inject Schools schools;

  @Test
  void sameNewFileTwiceAtOnce_givesOneQuiz() throws Exception {
    for (int round = 0; round < 5; round++) {
      String token = schools.teacher().token();
      byte[] file = QuizFiles.oneQuestion().getBytes(StandardCharsets.UTF_8);

      List<Response> answers = atOnce(4, () -> post(token, file));

      assertThat(answers)
          .extracting(Response::statusCode)
          .containsExactlyInAnyOrder(201, 200, 200, 200);
      assertThat(answers)
          .extracting(answer -> answer.path("id"))
          .containsOnly(answers.get(0).<String>path("id"));
      assertThat(given().auth().oauth2(token).get("/api/quizzes").jsonPath().getList("questions"))
          .containsExactly(1);
    }
  }

  private static Response post(String token, byte[] file) {
    return given().auth().oauth2(token).body(file).post("/api/quizzes");
  }

  private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Response>> coming = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      coming.add(
          threads.submit(
              () -> {
                start.await();
                return call.call();
              }));
    }
    start.countDown();
    List<Response> answers = new ArrayList<>();
    for (Future<Response> answer : coming) {
      answers.add(answer.get());
    }
    threads.shutdown();
    return answers;
  }
}
