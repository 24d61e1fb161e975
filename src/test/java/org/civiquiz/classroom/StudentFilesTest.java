package org.civiquiz.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.UnreadableInputException;
import org.junit.jupiter.api.Test;

/** Lists of students as schools' software writes them. */
class StudentFilesTest {

  private static final String USERS =
      """
      sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
      u1,,,true,o1,student,s1001,,Ada,Reed,,1001,,,,,07,secret
      u2,,,true,o1,teacher,tlee,,Sam,Lee,,T1,,,,,,
      u3,active,,true,o1,student,s1003,,"Bo, Jr.",Diaz,,,,,,,07,
      u4,,,true,o1,student,s1004,,Cy,Ott,,1004,,,,,07,
      """;
  private static final String ENROLLMENTS =
      """
      sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
      e1,,,c1,o1,u1,student,,,
      e2,,,c1,o1,u2,teacher,true,,
      e3,,,c1,o1,u3,student,,,
      e4,tobedeleted,,c1,o1,u4,student,,,
      """;

  @Test
  void oneRosterArchive_givesTheStudentsOfItsClass() throws IOException {
    byte[] file = zip(Map.of("users.csv", USERS, "enrollments.csv", ENROLLMENTS));

    assertThat(ListFile.students(file, "Civics 8B"))
        .containsExactly(
            new StudentList.Entry("users.csv, line 2", "Ada Reed", Optional.of("1001")),
            new StudentList.Entry("users.csv, line 4", "Bo, Jr. Diaz", Optional.of("s1003")));
  }

  @Test
  void severalClasses_areToldApartByTheirTitle() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("users.csv", USERS);
    files.put("enrollments.csv", ENROLLMENTS + "e5,,,c2,o1,u4,student,,,\n");
    files.put("classes.csv", "sourcedId,title\nc1,Civics period 3\nc2,Civics period 4\n");
    byte[] file = zip(files);

    assertThat(ListFile.students(file, "civics period 4"))
        .extracting(StudentList.Entry::name)
        .containsExactly("Cy Ott");
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class, () -> ListFile.students(file, "Civics 8B"));
    assertThat(refused.causes())
        .extracting(cause -> cause.message())
        .containsExactly(
            "The archive has several classes: Civics period 3, Civics period 4. Give this class the"
                + " name of one of them");
  }

  @Test
  void unknownUser_isNamedWithItsRow() throws IOException {
    byte[] file =
        zip(
            Map.of(
                "users.csv", USERS, "enrollments.csv", ENROLLMENTS + "e9,,,c1,o1,u9,student,,,\n"));

    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class, () -> ListFile.students(file, "Civics 8B"));

    assertThat(refused.causes())
        .extracting(cause -> cause.where() + ": " + cause.message())
        .containsExactly("enrollments.csv, line 6: There is no user u9 in users.csv");
  }

  @Test
  void otherArchives_areUnreadable() throws IOException {
    byte[] file = zip(Map.of("readme.txt", "Hello"));

    assertThat(
            catchThrowableOfType(
                UnreadableInputException.class, () -> ListFile.students(file, "Civics 8B")))
        .hasMessageContaining("Save it as CSV");
  }

  @Test
  void csv_isReadInTheUsualEncodings() {
    for (String encoding : new String[] {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE"}) {
      byte[] file = "Number;Name\n7;Zoë Müller\n".getBytes(Charset.forName(encoding));

      assertThat(ListFile.students(file, "Civics 8B"))
          .as(encoding)
          .containsExactly(new StudentList.Entry("line 2", "Zoë Müller", Optional.of("7")));
    }
  }

  @Test
  void columns_mayComeInAnyOrder_andUnderOtherWords() {
    assertThat(read("1001,Ada Reed\n1002,Bo Diaz\n"))
        .containsExactly("Ada Reed 1001", "Bo Diaz 1002");
    assertThat(read("Nachname;Vorname;Nr.\nMüller;Zoë;7\n")).containsExactly("Zoë Müller 7");
    assertThat(read("Class 8B\nStudent_Number|Last_Name|First_Name\n7|Reed|Ada\n"))
        .containsExactly("Ada Reed 7");
    assertThat(read("First name,Last name,ID number,Email address\nAda,Reed,7,a@example.org\n"))
        .containsExactly("Ada Reed 7");
  }

  @Test
  void rowsOfAGradebookThatAreNoStudents_areLeftOut() {
    String gradebook =
        """
        Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1
            Points Possible,,,,,10
        "Reed, Ada",12,1001,areed,8B,7
        "Student, Test",13,,,8B,
        """;

    assertThat(read(gradebook)).containsExactly("Reed, Ada 1001");
  }

  private static List<String> read(String list) {
    return ListFile.students(list.getBytes(StandardCharsets.UTF_8), "Civics 8B").stream()
        .map(entry -> entry.name() + " " + entry.number().orElse("-"))
        .toList();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
