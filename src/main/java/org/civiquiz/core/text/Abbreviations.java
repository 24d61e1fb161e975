package org.civiquiz.core.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a full stop after a word means: the end of a sentence, or a word cut short. */
final class Abbreviations {

  /** Always followed by the name or thing they belong to. */
  private static final Set<String> BEFORE_NAME =
      words(
          "mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt capt cpl pvt cmdr adm maj"
              + " brig rev hon pres supt atty asst ald messrs amb sec insp det fr msgr mt ft vs v"
              + " cf approx ca eg ie viz e.g i.e u.s.c r.n");

  /** Cut short only before a number: "No. 5", but "He said no." */
  private static final Set<String> BEFORE_NUMBER =
      words("no nos art arts fig figs p pp vol ch para paras cl stat eq ver");

  /** May also end a sentence; then the next word shows it. */
  private static final Set<String> EITHER =
      words(
          "inc corp co ltd llc bros assn assoc dept univ dist ct st sts ave blvd rd hwy jr sr esq"
              + " al est jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu"
              + " thur thurs fri ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass"
              + " mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo");

  private static final Set<String> CLOCK = words("a.m p.m am pm");

  private static final Set<String> AFTER_CLOCK =
      words(
          "monday tuesday wednesday thursday friday saturday sunday january february march april"
              + " may june july august september october november december jan feb mar apr aug sept"
              + " oct nov dec eastern central pacific mountain atlantic alaska hawaii est edt cst"
              + " cdt mst mdt pst pdt et ct mt pt gmt utc bst cet local");

  /** Words that open a sentence far more often than they go on with a name. */
  private static final Set<String> STARTERS =
      words(
          "the a an he she it they we i you his her its their our my your this that these those"
              + " there here in on at by for from to with without of after before when while if as"
              + " although though because since until unless during under over but and or so yet"
              + " however meanwhile moreover still then now today yesterday instead also another"
              + " many some most few several all both each every no not none only even what who why"
              + " how where which whether one two three four five six seven eight nine ten according"
              + " about more less nearly almost critics supporters opponents officials voters"
              + " lawmakers experts residents");

  private static final Pattern DOTTED = Pattern.compile("\\p{L}(?:\\.\\p{L}{1,2})+");
  private static final Pattern ENUMERATOR = Pattern.compile("\\d{1,3}|\\p{L}|[ivxIVX]{1,5}");

  private Abbreviations() {}

  /**
   * Whether a sentence can end with the full stop between two words.
   *
   * @param before the word before it, without the stop
   * @param after the word after it, without marks around it; empty if none follows
   * @param opensSentence whether {@code before} is the first word of its sentence
   */
  static boolean canEnd(String before, String after, boolean opensSentence) {
    String word = before.toLowerCase(Locale.ROOT);
    if (word.isEmpty() || after.isEmpty()) {
      return true;
    }
    if (opensSentence && ENUMERATOR.matcher(before).matches()) {
      return false;
    }
    if (CLOCK.contains(word)) {
      return !AFTER_CLOCK.contains(after.toLowerCase(Locale.ROOT))
          && !Character.isDigit(after.charAt(0));
    }
    if (BEFORE_NAME.contains(word)) {
      return false;
    }
    if (BEFORE_NUMBER.contains(word)) {
      return !Character.isDigit(after.charAt(0));
    }
    boolean isInitial = before.length() == 1 && Character.isUpperCase(before.charAt(0));
    // "May", "March" and the like are whole words; "Miss." and "Mass." are seen as such by case.
    boolean isCutShort = EITHER.contains(word) && Character.isUpperCase(before.charAt(0));
    if (isInitial || isCutShort || word.equals("al") || DOTTED.matcher(before).matches()) {
      return startsSentence(after);
    }
    return true;
  }

  static boolean startsSentence(String word) {
    return STARTERS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
