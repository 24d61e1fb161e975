package org.civiquiz.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultTest {

  @ParameterizedTest
  @CsvSource({
    "08006, true", // the connection broke
    "57P01, true", // it stops
    "57P03, true", // it starts
    "53100, true", // its disk is full
    "25006, true", // it has become a standby
    "23505, false", // a row is there already
    "42601, false", // a statement of ours is wrong
  })
  void state_tellsWhetherTheFaultPasses(String state, boolean isPassing) {
    RuntimeException failure = new RuntimeException(new SQLException("no", state));

    assertThat(DatabaseFault.isPassing(failure)).isEqualTo(isPassing);
  }

  @Test
  void poolWithoutConnection_isPassing() {
    assertThat(DatabaseFault.isPassing(new SQLException("Sorry, acquisition timeout!"))).isTrue();
  }

  @Test
  void commitWithoutConnection_isPassing() {
    Exception failure = new Exception("Could not commit");
    failure.addSuppressed(new XAException("The connection is closed"));

    assertThat(DatabaseFault.isPassing(failure)).isTrue();
  }

  @Test
  void otherFailure_isNot() {
    assertThat(DatabaseFault.isPassing(new IllegalStateException("no"))).isFalse();
  }
}
