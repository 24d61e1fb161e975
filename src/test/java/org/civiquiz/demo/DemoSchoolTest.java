package org.civiquiz.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.civiquiz.account.Account;
import org.civiquiz.account.Accounts;
import org.civiquiz.account.Secrets;
import org.civiquiz.classroom.Roster;
import org.civiquiz.classroom.Student;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class DemoSchoolTest {

  @TempDir Path home;
  @Inject DemoSchool school;
  @Inject Accounts accounts;
  @Inject Roster roster;
  @Inject Secrets secrets;

  @Test
  void signIns_areThoseOfPeople() throws IOException {
    List<String> lines = school.open(home);

    String[] teacher = lines.get(0).split(" ");
    Optional<Account> account = accounts.findByUsername(teacher[1]);
    assertThat(account).isPresent();
    assertThat(secrets.isPassword(teacher[2], account.map(found -> found.passwordHash), () -> {}))
        .isTrue();
    String[] words = lines.get(1).split(" ");
    Optional<Student> student = roster.findByNumber(words[1], words[2]);
    assertThat(student).isPresent();
    assertThat(secrets.isPin(words[3], student.map(found -> found.pinHash), () -> {})).isTrue();
    assertThat(lines).hasSizeGreaterThan(40);
  }

  @Test
  void openedAgain_isTheSame() throws IOException {
    List<String> lines = school.open(home);

    assertThat(school.open(home)).isEqualTo(lines);
  }

  @Test
  void fileWithTheSignIns_isForItsOwnerAlone() throws IOException {
    school.open(home);

    assertThat(Files.getPosixFilePermissions(home.resolve("demo-sign-ins")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
