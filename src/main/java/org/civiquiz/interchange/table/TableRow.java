package org.civiquiz.interchange.table;

import java.util.List;
import org.civiquiz.interchange.Place;

/**
 * A row of a table, each cell as text without white space at its ends.
 *
 * @param number from 1; of a CSV file its first line
 * @param isSheet whether a spreadsheet program would call its cells by letters
 */
record TableRow(int number, boolean isSheet, List<String> cells) {

  TableRow {
    cells = List.copyOf(cells);
  }

  String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  Place place() {
    Place place = Place.at(number, 1);
    return isSheet ? place.called("row " + number) : place;
  }

  /** Of a spreadsheet the cell; of a CSV file the row, whose cells may be anywhere in its lines. */
  Place place(int column) {
    return isSheet && column >= 0 && column < 26
        ? Place.at(number, column + 1).called("cell %c%d".formatted('A' + column, number))
        : place();
  }
}
