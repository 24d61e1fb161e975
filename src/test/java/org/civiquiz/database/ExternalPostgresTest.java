package org.civiquiz.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExternalPostgresTest {

  @Test
  void bothFormsOfUrl_giveTheSame() {
    var plain = parse("postgresql://ann:p%40ss@db.example:5433/school?sslmode=require");
    var jdbc =
        parse("jdbc:postgresql://db.example:5433/school?user=ann&password=p%40ss&sslmode=require");

    assertThat(plain).isEqualTo(jdbc);
    assertThat(plain.jdbcUrl())
        .isEqualTo("jdbc:postgresql://db.example:5433/school?sslmode=require");
    assertThat(plain.password()).contains("p@ss");
  }

  @Test
  void otherUrl_isRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> parse("mysql://ann:secret@db/school"))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void unreachableServer_isNamedWithoutItsPassword() {
    assertThatThrownBy(
            () ->
                ExternalPostgres.connect(
                    "postgresql://ann:secret@127.0.0.1:1/school",
                    Optional.empty(),
                    Optional.empty()))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("127.0.0.1:1/school")
        .hasMessageNotContaining("secret");
  }

  private static DataSourceSettings parse(String url) {
    return ExternalPostgres.parse(url, Optional.empty(), Optional.empty());
  }
}
