package org.civiquiz.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.parser.AbstractBottomUpParser;
import opennlp.tools.parser.Parse;
import opennlp.tools.parser.Parser;
import opennlp.tools.parser.ParserModel;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.POSTaggerME;
import org.civiquiz.core.text.Lexicon;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.SyntaxParser;
import org.civiquiz.core.text.Token;
import org.civiquiz.core.text.WordClass;

/**
 * OpenNLP's constituency parser, trained on the Penn Treebank.
 *
 * <p>There is one instance of the library's parser, which holds some 250 MB and serves one thread
 * at a time; the model is loaded at the first use or by {@link #load}.
 */
public final class OpenNlpSyntaxParser implements SyntaxParser {

  private static final String MODEL = "/en-parser-chunking.bin";

  // The time for one sentence grows faster than its length, and trees of such length are mostly
  // wrong.
  private static final int LONGEST = 80;

  private static final int MOST_TAGGED = 200;

  // How many readings are followed at once. Of 815 sentences of news, half as many as the library's
  // default gave the same tree for 800 and no worse ones for the rest, in half the time.
  private static final int NARROW = 10;
  private static final int WIDE = 20;

  // The trees of what was parsed last, so that an article read again costs nothing.
  private static final int REMEMBERED = 600;

  private final Lexicon lexicon;
  private final Map<List<String>, Optional<Parse>> remembered =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Optional<Parse>> eldest) {
          return size() > REMEMBERED;
        }
      };
  private Parser parser;
  private Parser thoroughParser;
  private POSTagger tagger;

  public OpenNlpSyntaxParser(Lexicon lexicon) {
    this.lexicon = Objects.requireNonNull(lexicon);
  }

  /**
   * Loads the model, which takes some seconds, unless it is loaded.
   *
   * @throws IllegalStateException if the model is not on the class path
   */
  public synchronized void load() {
    if (parser != null) {
      return;
    }
    try (InputStream stream = OpenNlpSyntaxParser.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException("The parser's model is missing: " + MODEL);
      }
      ParserModel model = new ParserModel(stream);
      tagger =
          new CorrectedTagger(
              new POSTaggerME(model.getParserTaggerModel()), new TagCorrections(lexicon));
      parser = new CorrectedParser(model, tagger, NARROW);
      thoroughParser = new CorrectedParser(model, tagger, WIDE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the model is loaded. */
  public synchronized boolean isLoaded() {
    return parser != null;
  }

  @Override
  public synchronized List<Token> tag(List<Token> tokens) {
    load();
    List<Token> tagged = new ArrayList<>(tokens.size());
    // The library copies what it has tagged at every word, so long texts go in parts.
    for (int start = 0; start < tokens.size(); start += MOST_TAGGED) {
      List<Token> part = tokens.subList(start, Math.min(tokens.size(), start + MOST_TAGGED));
      String[] words = part.stream().map(PennForms::of).toArray(String[]::new);
      String[] tags = tagger.tag(words);
      for (int i = 0; i < tags.length; i++) {
        tagged.add(withTag(part.get(i), tags[i]));
      }
    }
    return tagged;
  }

  @Override
  public synchronized Optional<SyntaxNode> parse(String source, List<Token> tokens) {
    if (tokens.isEmpty() || tokens.size() > LONGEST) {
      return Optional.empty();
    }
    load();
    List<String> words = tokens.stream().map(PennForms::of).toList();
    Optional<Parse> parse = remembered.get(words);
    if (parse == null) {
      parse = best(words);
      remembered.put(words, parse);
    }
    return parse.map(root -> node(root, source, tokens, new Counter()));
  }

  private Optional<Parse> best(List<String> words) {
    Parse parse = parser.parse(unparsed(words));
    if (isIncomplete(parse)) {
      parse = thoroughParser.parse(unparsed(words));
    }
    return isIncomplete(parse) ? Optional.empty() : Optional.of(parse);
  }

  private static boolean isIncomplete(Parse parse) {
    return AbstractBottomUpParser.INC_NODE.equals(parse.getType());
  }

  private static Parse unparsed(List<String> words) {
    String text = String.join(" ", words);
    Parse parse =
        new Parse(
            text,
            new opennlp.tools.util.Span(0, text.length()),
            AbstractBottomUpParser.INC_NODE,
            0,
            0);
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      int end = start + words.get(i).length();
      parse.insert(
          new Parse(
              text,
              new opennlp.tools.util.Span(start, end),
              AbstractBottomUpParser.TOK_NODE,
              0,
              i));
      start = end + 1;
    }
    return parse;
  }

  private SyntaxNode node(Parse parse, String source, List<Token> tokens, Counter counter) {
    if (parse.isPosTag()) {
      int index = counter.next++;
      return SyntaxNode.leaf(source, withTag(tokens.get(index), parse.getType()), index);
    }
    List<SyntaxNode> children = new ArrayList<>();
    for (Parse child : parse.getChildren()) {
      children.add(node(child, source, tokens, counter));
    }
    return SyntaxNode.phrase(parse.getType(), children);
  }

  private Token withTag(Token token, String tag) {
    return new Token(token.text(), token.span(), tag, lemma(token, tag));
  }

  private String lemma(Token token, String tag) {
    String word = PennForms.of(token);
    if (tag.startsWith("V")) {
      return PennForms.clitic(word).orElseGet(() -> lexicon.lemma(word, WordClass.VERB));
    } else if (tag.equals("MD")) {
      return PennForms.clitic(word).orElseGet(() -> word.toLowerCase(Locale.ROOT));
    } else if (tag.startsWith("NNP")) {
      return token.text();
    } else if (tag.startsWith("NN")) {
      return lexicon.lemma(word, WordClass.NOUN);
    } else if (tag.startsWith("JJ")) {
      return lexicon.lemma(word, WordClass.ADJECTIVE);
    }
    return word.toLowerCase(Locale.ROOT);
  }

  /** The library's parser with a tagger of ours. */
  private static final class CorrectedParser extends opennlp.tools.parser.chunking.Parser {
    private CorrectedParser(ParserModel model, POSTagger tagger, int beam) {
      super(model, beam, defaultAdvancePercentage);
      this.tagger = tagger;
    }
  }

  /** Numbers the leaves while a tree is copied. */
  private static final class Counter {
    private int next;
  }
}
