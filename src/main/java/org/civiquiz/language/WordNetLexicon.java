package org.civiquiz.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.civiquiz.core.text.Lexicon;
import org.civiquiz.core.text.NounKind;
import org.civiquiz.core.text.WordClass;

/** WordNet 3.1, read through extJWNL, which is loaded at the first question. */
public final class WordNetLexicon implements Lexicon {

  // Deep enough for every noun; a bound in case of a cycle.
  private static final int DEEPEST = 20;
  private static final int COMMON_SENSES = 3;
  // Answers are kept, but not for ever: words of all articles together have no bound.
  private static final int REMEMBERED = 50_000;

  private final Map<String, List<Synset>> senses = new ConcurrentHashMap<>();
  private final Map<String, String> lemmas = new ConcurrentHashMap<>();
  private final Map<String, Boolean> kindsOf = new ConcurrentHashMap<>();
  private Dictionary dictionary;

  @Override
  public String lemma(String word, WordClass wordClass) {
    trim(lemmas);
    return lemmas.computeIfAbsent(wordClass + " " + word, key -> findLemma(word, wordClass));
  }

  private synchronized String findLemma(String word, WordClass wordClass) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (wordClass == WordClass.VERB) {
      Optional<String> auxiliary = Auxiliaries.lemma(lower);
      if (auxiliary.isPresent()) {
        return auxiliary.get();
      }
    }
    try {
      List<String> forms =
          dictionary().getMorphologicalProcessor().lookupAllBaseForms(pos(wordClass), lower);
      if (forms.isEmpty()) {
        return lower;
      }
      if (wordClass != WordClass.VERB) {
        return forms.contains(lower) ? lower : forms.get(0);
      }
      // "found" is more often a form of "find" than "to found"; "founded" is listed under both.
      return forms.stream().filter(form -> !form.equals(lower)).findFirst().orElse(lower);
    } catch (JWNLException e) {
      return lower;
    }
  }

  @Override
  public boolean isKnown(String word, WordClass wordClass) {
    return !senses(word, wordClass).isEmpty();
  }

  @Override
  public Optional<NounKind> kind(String noun) {
    return senses(noun, WordClass.NOUN).stream().findFirst().map(WordNetLexicon::kind);
  }

  @Override
  public Set<NounKind> kinds(String noun) {
    Set<NounKind> kinds = new LinkedHashSet<>();
    senses(noun, WordClass.NOUN).forEach(sense -> kinds.add(kind(sense)));
    return Collections.unmodifiableSet(kinds);
  }

  @Override
  public boolean isRole(String noun) {
    List<Synset> all = senses(noun, WordClass.NOUN);
    int looked = Math.min(2, all.size());
    for (Synset sense : all.subList(0, looked)) {
      if (kind(sense) == NounKind.PERSON && !isInstance(sense)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public synchronized boolean isFrequent(String noun) {
    return senses(noun, WordClass.NOUN).stream()
        .flatMap(sense -> sense.getWords().stream())
        .filter(word -> word.getLemma().equalsIgnoreCase(noun))
        .anyMatch(word -> word.getUseCount() > 0);
  }

  @Override
  public boolean isKindOf(String noun, String hypernym) {
    trim(kindsOf);
    return kindsOf.computeIfAbsent(noun + " < " + hypernym, key -> findKindOf(noun, hypernym));
  }

  private boolean findKindOf(String noun, String hypernym) {
    List<Synset> goals = senses(hypernym, WordClass.NOUN);
    List<Synset> all = senses(noun, WordClass.NOUN);
    for (Synset sense : all.subList(0, Math.min(COMMON_SENSES, all.size()))) {
      if (reaches(sense, goals, 0)) {
        return true;
      }
    }
    return false;
  }

  private synchronized boolean reaches(Synset sense, List<Synset> goals, int depth) {
    if (goals.contains(sense)) {
      return true;
    }
    if (depth == DEEPEST) {
      return false;
    }
    for (PointerType up : List.of(PointerType.HYPERNYM, PointerType.INSTANCE_HYPERNYM)) {
      for (Synset above : targets(sense, up)) {
        if (reaches(above, goals, depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean isCountry(String name) {
    return senses(name, WordClass.NOUN).stream()
        .limit(COMMON_SENSES)
        .anyMatch(
            sense ->
                isInstance(sense)
                    && targets(sense, PointerType.INSTANCE_HYPERNYM).stream()
                        .anyMatch(WordNetLexicon::isCountry));
  }

  private static boolean isCountry(Synset kind) {
    return kind.getWords().stream()
        .map(Word::getLemma)
        .anyMatch(
            lemma ->
                lemma.equals("country")
                    || lemma.endsWith(" country")
                    || lemma.endsWith(" nation")
                    || lemma.equals("kingdom")
                    || lemma.equals("republic"));
  }

  @Override
  public Optional<String> countryOf(String nationality) {
    Set<String> countries = new LinkedHashSet<>();
    for (WordClass wordClass : List.of(WordClass.ADJECTIVE, WordClass.NOUN)) {
      for (Synset sense : senses(nationality, wordClass)) {
        for (PointerType type : List.of(PointerType.PERTAINYM, PointerType.DERIVATION)) {
          targets(sense, type).stream()
              .flatMap(target -> target.getWords().stream())
              .map(Word::getLemma)
              .filter(this::isCountry)
              .forEach(countries::add);
        }
      }
    }
    // "Russian" belongs to the Soviet Union too.
    return countries.stream().max(Comparator.comparingInt(name -> commonStart(name, nationality)));
  }

  private static int commonStart(String name, String other) {
    int length = 0;
    while (length < Math.min(name.length(), other.length())
        && name.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  @Override
  public synchronized List<String> antonyms(String word, WordClass wordClass) {
    Set<String> opposites = new LinkedHashSet<>();
    for (Synset sense : senses(word, wordClass)) {
      for (Pointer pointer : sense.getPointers(PointerType.ANTONYM)) {
        if (pointer.getSource() instanceof Word source
            && source.getLemma().equalsIgnoreCase(word)
            && target(pointer) instanceof Word opposite) {
          opposites.add(opposite.getLemma());
        }
      }
    }
    return List.copyOf(opposites);
  }

  @Override
  public List<String> synonyms(String word, WordClass wordClass) {
    return senses(word, wordClass).stream()
        .limit(1)
        .flatMap(sense -> sense.getWords().stream())
        .map(Word::getLemma)
        .filter(lemma -> !lemma.equalsIgnoreCase(word))
        .toList();
  }

  @Override
  public List<String> hyponyms(String noun) {
    return senses(noun, WordClass.NOUN).stream()
        .limit(1)
        .flatMap(sense -> targets(sense, PointerType.HYPONYM).stream())
        .map(sense -> sense.getWords().get(0).getLemma())
        .toList();
  }

  private List<Synset> senses(String word, WordClass wordClass) {
    trim(senses);
    return senses.computeIfAbsent(wordClass + " " + word, key -> findSenses(word, wordClass));
  }

  private synchronized List<Synset> findSenses(String word, WordClass wordClass) {
    try {
      IndexWord found = dictionary().getIndexWord(pos(wordClass), word.toLowerCase(Locale.ROOT));
      return found == null ? List.of() : List.copyOf(found.getSenses());
    } catch (JWNLException e) {
      return List.of();
    }
  }

  private synchronized List<Synset> targets(Synset sense, PointerType type) {
    List<Synset> targets = new ArrayList<>();
    for (Pointer pointer : sense.getPointers(type)) {
      Object target = target(pointer);
      if (target instanceof Synset synset) {
        targets.add(synset);
      } else if (target instanceof Word word) {
        targets.add(word.getSynset());
      }
    }
    return targets;
  }

  private synchronized Object target(Pointer pointer) {
    try {
      return pointer.getTarget();
    } catch (JWNLException e) {
      return null;
    }
  }

  private boolean isInstance(Synset sense) {
    return !sense.getPointers(PointerType.INSTANCE_HYPERNYM).isEmpty();
  }

  private static NounKind kind(Synset sense) {
    return switch (sense.getLexFileName()) {
      case "noun.person" -> NounKind.PERSON;
      case "noun.group" -> NounKind.GROUP;
      case "noun.location" -> NounKind.PLACE;
      case "noun.time" -> NounKind.TIME;
      case "noun.quantity" -> NounKind.QUANTITY;
      case "noun.possession" -> NounKind.POSSESSION;
      case "noun.act" -> NounKind.ACT;
      case "noun.event", "noun.phenomenon", "noun.process" -> NounKind.EVENT;
      case "noun.communication" -> NounKind.COMMUNICATION;
      case "noun.cognition", "noun.motive" -> NounKind.THOUGHT;
      case "noun.artifact" -> NounKind.ARTIFACT;
      case "noun.object", "noun.substance", "noun.food", "noun.plant", "noun.animal", "noun.body" ->
          NounKind.SUBSTANCE;
      default -> NounKind.OTHER;
    };
  }

  private static POS pos(WordClass wordClass) {
    return switch (wordClass) {
      case NOUN -> POS.NOUN;
      case VERB -> POS.VERB;
      case ADJECTIVE -> POS.ADJECTIVE;
      case ADVERB -> POS.ADVERB;
    };
  }

  private synchronized Dictionary dictionary() throws JWNLException {
    if (dictionary == null) {
      dictionary = Dictionary.getDefaultResourceInstance();
    }
    return dictionary;
  }

  private static void trim(Map<String, ?> answers) {
    if (answers.size() > REMEMBERED) {
      answers.clear();
    }
  }
}
