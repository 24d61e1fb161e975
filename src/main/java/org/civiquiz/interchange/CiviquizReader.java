package org.civiquiz.interchange;

/** Reads the product's own format. */
final class CiviquizReader implements QuizReader {

  @Override
  public boolean recognises(QuizFile file) {
    return file.opening().startsWith("{") && file.opening().contains("\"civiquiz/");
  }

  @Override
  public QuizReading read(QuizFile file) {
    return QuizJson.read(file.bytes());
  }
}
