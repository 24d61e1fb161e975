package org.civiquiz.error;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import javax.transaction.xa.XAException;

/** Tells faults of the database that pass from faults of ours. */
final class DatabaseFault {

  private DatabaseFault() {}

  /**
   * Whether this comes from a database that cannot be reached, stops, starts, or has no room: the
   * same request may succeed a little later.
   */
  static boolean isPassing(Throwable failure) {
    return failure != null
        && (failure instanceof SQLException sql && isPassing(sql)
            // the commit itself found no connection
            || failure instanceof XAException
            || isPassing(failure.getCause())
            || Arrays.stream(failure.getSuppressed()).anyMatch(DatabaseFault::isPassing));
  }

  private static boolean isPassing(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      // the pool itself, which had no connection to give
      return failure instanceof SQLTransientException
          || String.valueOf(failure.getMessage()).contains("cquisition timeout");
    }
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        // a primary that has become a standby
        || state.equals("25006");
  }
}
