package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Token;
import org.civiquiz.core.text.WordClass;
import org.civiquiz.core.text.Words;

/** Finds the names in a sentence by its tags, and splits titles off them. */
final class NameReader {

  private static final Set<String> LINKS = Set.of("of", "for", "on");
  private static final Set<String> PREFIXES =
      Set.of("former", "acting", "deputy", "vice", "interim", "assistant", "chief", "senior");
  private static final int LONGEST_NAME = 4;

  private final ActorWords words;

  NameReader(ActorWords words) {
    this.words = Objects.requireNonNull(words);
  }

  List<Name> read(Sentence sentence) {
    List<Name> names = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      if (!isNamePart(tokens, i)) {
        i++;
        continue;
      }
      int end = endOfName(tokens, i);
      names.add(split(sentence, i, end));
      i = end;
    }
    return names;
  }

  private boolean isNamePart(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean asks = at == 0 && tokens.get(tokens.size() - 1).is("?");
    if (asks && Words.isFunctionWord(token.text())) {
      return false;
    }
    boolean capital = Character.isUpperCase(token.text().codePointAt(0));
    boolean title =
        capital
            && at + 1 < tokens.size()
            && tokens.get(at + 1).isProper()
            && words.isRole(token.text());
    boolean dated = at + 1 < tokens.size() && tokens.get(at + 1).hasTag("CD");
    boolean time = isTime(token) || dated && TimeWords.isMonth(token.text());
    return token.isProper() && capital && !time || title;
  }

  private static boolean isTime(Token token) {
    return TimeWords.isMonth(token.text())
            && token.text().length() > 2
            && !token.is("may")
            && !token.is("march")
            && !token.is("april")
            && !token.is("june")
            && !token.is("august")
        || TimeWords.isWeekday(token.text());
  }

  private int endOfName(List<Token> tokens, int start) {
    int end = start + 1;
    while (end < tokens.size()) {
      if (isNamePart(tokens, end)) {
        end++;
      } else if (isNumber(tokens, end)) {
        return end + 1;
      } else if (isLink(tokens, start, end) || isOwner(tokens, end)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  // "Local 318", "Fire Station 6"
  private static boolean isNumber(List<Token> tokens, int at) {
    boolean number = tokens.get(at).text().matches("\\d{1,4}");
    return number && (at + 1 == tokens.size() || !tokens.get(at + 1).hasTag("N"));
  }

  // "Board of Elections", "Court of Appeals for the Ninth Circuit", but not "Diallo of Nairobi".
  private boolean isLink(List<Token> tokens, int start, int at) {
    Token link = tokens.get(at);
    if (at + 1 >= tokens.size() || !LINKS.contains(link.text())) {
      return false;
    }
    boolean article = tokens.get(at + 1).is("the") && at + 2 < tokens.size();
    boolean named = isNamePart(tokens, article ? at + 2 : at + 1);
    Token before = tokens.get(at - 1);
    boolean office = words.isRole(before.text()) && !article && link.is("of");
    boolean body = words.isBody(before.text()) || hasBody(tokens, start, at);
    return named && (office || body) && (!article || body);
  }

  // "Farmers' League", "Special Prosecutor's Office", but not "Fairmont's City Council"
  private boolean isOwner(List<Token> tokens, int mark) {
    if (!tokens.get(mark).hasTag("POS") || mark + 1 >= tokens.size()) {
      return false;
    }
    String owner = tokens.get(mark - 1).text().toLowerCase(Locale.ROOT);
    boolean isCommon = words.isKnownNoun(owner) || words.isKnownNoun(owner.replaceFirst("s$", ""));
    int end = mark + 1;
    while (end < tokens.size() && isNamePart(tokens, end)) {
      end++;
    }
    return isCommon
        && end > mark + 1
        && !words.isKnownName(tokens.get(mark - 1).text())
        && words.isBody(tokens.get(end - 1).text());
  }

  private boolean hasBody(List<Token> tokens, int start, int end) {
    return tokens.subList(start, end).stream().anyMatch(token -> words.isBody(token.text()))
        && tokens.subList(start, end).stream().anyMatch(token -> LINKS.contains(token.text()));
  }

  private Name split(Sentence sentence, int start, int end) {
    List<Token> tokens = sentence.tokens();
    String all =
        tokens.subList(start, end).stream().map(Token::text).collect(Collectors.joining(" "));
    boolean isWhole = words.isKnownName(all) || isCalledBody(tokens, end);
    int title = isWhole ? start : endOfTitle(tokens, start, end);
    int first = start;
    if (title > start) {
      first = withPrefix(tokens, start);
    } else {
      // "North Korean leader Kim Jong Un", "campaign manager Teresa Lund"
      boolean role = start > 0 && isCommonRole(tokens.get(start - 1));
      if (role) {
        first = startOfRole(tokens, start - 1);
        return new Name(sentence, tokens.subList(first, start), tokens.subList(start, end));
      }
    }
    return new Name(sentence, tokens.subList(first, title), tokens.subList(title, end));
  }

  // "Witness North, an organisation …": no witness called North.
  private boolean isCalledBody(List<Token> tokens, int end) {
    boolean isDescribed =
        end + 2 < tokens.size()
            && tokens.get(end).is(",")
            && (tokens.get(end + 1).is("a") || tokens.get(end + 1).is("an"));
    if (!isDescribed) {
      return false;
    }
    for (int i = end + 2;
        i < Math.min(tokens.size(), end + 5) && tokens.get(i).tag().matches("N.*|J.*");
        i++) {
      if (tokens.get(i).hasTag("N") && words.isBody(tokens.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  // The tagger takes "classmate" before a name for an adjective.
  private boolean isCommonRole(Token token) {
    boolean noun = token.hasTag("NN") && !token.isProper();
    boolean unusual =
        token.hasTag("JJ") && !words.lexicon().isKnown(token.text(), WordClass.ADJECTIVE);
    return (noun || unusual) && words.isRole(token.text());
  }

  private int endOfTitle(List<Token> tokens, int start, int end) {
    int title = start;
    for (int i = start; i < end - 1; i++) {
      // "Cutler Avenue": the last word is no person's name.
      boolean thing = i == start && end == start + 2 && words.isThing(tokens.get(i + 1).text());
      if (!thing && words.isRole(tokens.get(i).text()) && !tokens.get(i + 1).hasTag("POS")) {
        title = i + 1;
      }
    }
    if (title > start && title < end && tokens.get(title).is("of")) {
      // "Secretary of State Alan Brecht": the office is made of words, the name is not.
      int name = title + 1;
      while (name < end - 2 && words.isKnownNoun(tokens.get(name).text())) {
        name++;
      }
      boolean office = name >= end - 1 && words.isKnownNoun(tokens.get(end - 1).text());
      return office ? start : Math.max(name, end - LONGEST_NAME);
    }
    return title;
  }

  private static int withPrefix(List<Token> tokens, int start) {
    int first = start;
    while (first > 0 && isModifier(tokens.get(first - 1))) {
      first--;
    }
    return first;
  }

  private static boolean isModifier(Token token) {
    boolean nationality = token.hasTag("JJ") && Character.isUpperCase(token.text().codePointAt(0));
    return nationality || PREFIXES.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private static int startOfRole(List<Token> tokens, int role) {
    int first = role;
    while (first > 0 && first > role - 4) {
      Token before = tokens.get(first - 1);
      boolean modifier = before.hasTag("NN") || before.hasTag("JJ");
      if (!modifier) {
        break;
      }
      first--;
    }
    return first;
  }
}
