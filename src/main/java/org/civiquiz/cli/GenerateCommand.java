package org.civiquiz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.civiquiz.article.ArticleReader;
import org.civiquiz.article.Format;
import org.civiquiz.article.UnreadableArticleException;
import org.civiquiz.core.article.LayoutArticleParser;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.article.StructuredText;
import org.civiquiz.core.pipeline.Generation;
import org.civiquiz.core.pipeline.GenerationReport;
import org.civiquiz.core.pipeline.GenerationSettings;
import org.civiquiz.core.pipeline.QuestionPipeline;
import org.civiquiz.generation.Pipelines;
import org.civiquiz.interchange.QuizJson;
import org.civiquiz.language.OpenNlpSyntaxParser;
import org.civiquiz.language.WordNetLexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a quiz of one article, without a server and without a database. */
@Command(
    name = "generate",
    description = "Makes a quiz of an article and prints it as JSON; the same file, the same quiz.")
final class GenerateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "An article (.txt, .md or .html).")
  private Path file;

  @Option(
      names = "--questions",
      paramLabel = "N",
      description = "How many questions at most; without it, every question that holds.")
  private Integer questions;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "A whole number for choices between equals; without it, the text decides.")
  private Long seed;

  @Option(
      names = "--types",
      paramLabel = "TYPE",
      split = ",",
      description = "Only questions of these types or kinds, such as single_choice,true_false.")
  private Set<String> types = new LinkedHashSet<>();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also writes why each question was chosen or not; JSON if its name says so.")
  private Path report;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    WordNetLexicon lexicon = new WordNetLexicon();
    QuestionPipeline pipeline = Pipelines.standard(new OpenNlpSyntaxParser(lexicon), lexicon);
    GenerationSettings settings = settings(pipeline);
    Generation generation;
    try {
      ParsedArticle article = new LayoutArticleParser().parse(read());
      say("making a quiz of " + file);
      generation = pipeline.run(article, settings);
    } catch (UnreadableArticleException e) {
      return fail(file, e.getMessage());
    } catch (IOException e) {
      return fail(file, reason(e));
    }
    try {
      writeReport(generation.report());
    } catch (IOException e) {
      return fail(report, reason(e));
    }
    generation.report().warnings().forEach(warning -> say(file + ": " + warning));
    if (generation.quiz().questions().isEmpty()) {
      say(file + ": no questions, since " + generation.report().reason());
    }
    PrintWriter out = command.commandLine().getOut();
    out.print(QuizJson.writeText(generation.quiz()));
    out.flush();
    return 0;
  }

  private GenerationSettings settings(QuestionPipeline pipeline) {
    if (questions != null && questions < 1) {
      throw new ParameterException(command.commandLine(), "--questions must be 1 or more");
    }
    Set<String> known = pipeline.selectable();
    for (String type : types) {
      if (!known.contains(type)) {
        throw new ParameterException(
            command.commandLine(),
            "--types: there is no “%s”, only %s"
                .formatted(type, String.join(", ", new TreeSet<>(known))));
      }
    }
    return new GenerationSettings(
        questions == null ? OptionalInt.empty() : OptionalInt.of(questions),
        types,
        seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
  }

  private StructuredText read() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ArticleReader reader = new ArticleReader();
    return Format.byFileName(file.toString())
        .map(format -> reader.read(bytes, format))
        .orElseGet(() -> reader.read(bytes));
  }

  private void writeReport(GenerationReport account) throws IOException {
    if (report == null) {
      return;
    }
    boolean isJson = report.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    String text =
        isJson
            ? new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(account) + "\n"
            : account.toText();
    Files.writeString(report, text, UTF_8);
  }

  private int fail(Path culprit, String why) {
    say(culprit + ": " + why);
    return CiviquizCommand.FAULT;
  }

  private void say(String line) {
    command.commandLine().getErr().println("civiquiz: " + line);
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException ? "There is no such file." : e.toString();
  }
}
