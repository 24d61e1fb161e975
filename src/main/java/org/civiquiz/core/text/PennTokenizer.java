package org.civiquiz.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts sentences as the Penn Treebank does: clitics ("n't", "'s") and currency signs by themselves,
 * hyphenated words, scores ("6-3"), decimals and abbreviations whole.
 */
public final class PennTokenizer implements Tokenizer {

  private static final Set<String> ABBREVIATIONS = WordList.read("abbreviations.txt");

  private static final String LETTER = "[\\p{L}\\p{M}]";

  // Possessive quantifiers throughout: no text, however odd, makes the matcher go back over it.
  private static final Pattern NEXT =
      Pattern.compile(
          "(?<link>(?:https?://|www\\.)\\S*+|[\\w.+-]++@[\\w-]++\\.[\\w.-]++)"
              + "|(?<number>[.]?\\d++(?:[.,:/]\\d++)*+(?:[-–]\\d++(?:[.,]\\d++)*+)*+(?:[-–]?"
              + LETTER
              + "++(?:-"
              + LETTER
              + "++)*+)?+)"
              + "|(?<initials>(?:\\p{L}\\.){2,8}+)"
              + "|(?<word>"
              + LETTER
              + "++(?:(?:[-‐‑&]|['’](?=\\p{L}))[\\p{L}\\p{M}\\d]++)*+)"
              + "|(?<clitic>['’](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M)\\b)"
              + "|(?<dots>\\.{2,4}+|…)"
              + "|(?<dashes>-{2,3}+)"
              + "|(?<mark>\\S)");

  private static final Pattern CLITIC =
      Pattern.compile("(?<=.)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Token> tokenize(String source, Span sentence) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = NEXT.matcher(source).region(sentence.start(), sentence.end());
    matcher.useTransparentBounds(true);
    int position = sentence.start();
    while (position < sentence.end()) {
      if (!matcher.find() || matcher.start() >= sentence.end()) {
        break;
      }
      int end = endOf(matcher, source, sentence.end());
      add(tokens, source, matcher.start(), end, matcher.group("word") != null);
      position = end;
      matcher.region(position, sentence.end());
    }
    return List.copyOf(tokens);
  }

  private static int endOf(Matcher matcher, String source, int limit) {
    int end = matcher.end();
    if (matcher.group("link") != null) {
      while (end > matcher.start() + 1 && ".,;:!?)”’\"'".indexOf(source.charAt(end - 1)) >= 0) {
        end--;
      }
      return end;
    }
    if (matcher.group("mark") != null && Character.isHighSurrogate(source.charAt(end - 1))) {
      return Math.min(limit, end + 1);
    }
    boolean period = end < limit && source.charAt(end) == '.';
    if (period && matcher.group("word") != null) {
      String word = matcher.group();
      boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
      boolean last = source.substring(end + 1, limit).isBlank();
      if ((ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)) || initial) && !last) {
        return end + 1;
      }
    }
    return end;
  }

  private static void add(List<Token> tokens, String source, int start, int end, boolean word) {
    String text = source.substring(start, end);
    if (word) {
      if (text.equalsIgnoreCase("cannot")) {
        addToken(tokens, source, start, start + 3);
        addToken(tokens, source, start + 3, end);
        return;
      }
      Matcher clitic = CLITIC.matcher(text);
      if (clitic.find() && clitic.start() > 0) {
        addToken(tokens, source, start, start + clitic.start());
        addToken(tokens, source, start + clitic.start(), end);
        return;
      }
    }
    addToken(tokens, source, start, end);
  }

  private static void addToken(List<Token> tokens, String source, int start, int end) {
    tokens.add(Token.untagged(source.substring(start, end), new Span(start, end)));
  }
}
