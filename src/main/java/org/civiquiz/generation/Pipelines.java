package org.civiquiz.generation;

import java.util.List;
import org.civiquiz.core.check.EveryDistractorMustSayWhyItIsWrong;
import org.civiquiz.core.check.EvidenceMustBeWholeSentences;
import org.civiquiz.core.check.GrammarMustHold;
import org.civiquiz.core.check.HedgeMustBeKept;
import org.civiquiz.core.check.KeyMustNotBeTheOnlyLongOne;
import org.civiquiz.core.check.KeyMustNotConverge;
import org.civiquiz.core.check.NoSecondRightAnswer;
import org.civiquiz.core.check.NumericOptionsMustBeSorted;
import org.civiquiz.core.check.OptionsMustBeOfOneType;
import org.civiquiz.core.check.OptionsMustNotReferToEachOther;
import org.civiquiz.core.check.OptionsMustNotUseAbsoluteTerms;
import org.civiquiz.core.check.OptionsMustNotUseVagueTerms;
import org.civiquiz.core.check.QuestionCheck;
import org.civiquiz.core.check.StemMustAskOneClearThing;
import org.civiquiz.core.check.StemMustNotBeNegative;
import org.civiquiz.core.check.StemMustNotCarrySpareInformation;
import org.civiquiz.core.check.StemMustNotRevealKey;
import org.civiquiz.core.check.StemMustStandAlone;
import org.civiquiz.core.fact.FactFinder;
import org.civiquiz.core.pipeline.Blueprint;
import org.civiquiz.core.pipeline.Composer;
import org.civiquiz.core.pipeline.QuestionPipeline;
import org.civiquiz.core.question.AgentGenerator;
import org.civiquiz.core.question.AmountGenerator;
import org.civiquiz.core.question.CauseGenerator;
import org.civiquiz.core.question.CertaintyGenerator;
import org.civiquiz.core.question.ConditionGenerator;
import org.civiquiz.core.question.ExchangeGenerator;
import org.civiquiz.core.question.FaqDetailGenerator;
import org.civiquiz.core.question.FaqGenerator;
import org.civiquiz.core.question.FaqListGenerator;
import org.civiquiz.core.question.ListingGenerator;
import org.civiquiz.core.question.MatchingGenerator;
import org.civiquiz.core.question.NumberClozeGenerator;
import org.civiquiz.core.question.QuestionGenerator;
import org.civiquiz.core.question.RequestGenerator;
import org.civiquiz.core.question.SpeakerGenerator;
import org.civiquiz.core.question.StatementGenerator;
import org.civiquiz.core.question.TimeGenerator;
import org.civiquiz.core.question.TrueFalseGenerator;
import org.civiquiz.core.text.Lexicon;
import org.civiquiz.core.text.SyntaxParser;

/** Assembles the core without a framework, for the command line, the server and tests alike. */
public final class Pipelines {

  private Pipelines() {}

  /** The pipeline that every user gets. */
  public static QuestionPipeline standard(SyntaxParser parser, Lexicon lexicon) {
    return new QuestionPipeline(
        new FactFinder(parser, lexicon),
        lexicon,
        generators(),
        checks(),
        new Composer(Blueprint.STANDARD));
  }

  private static List<QuestionGenerator> generators() {
    return List.of(
        new SpeakerGenerator(),
        new StatementGenerator(),
        new MatchingGenerator(),
        new RequestGenerator(),
        new ExchangeGenerator(),
        new ListingGenerator(),
        new FaqGenerator(),
        new FaqDetailGenerator(),
        new AmountGenerator(),
        new TimeGenerator(),
        new FaqListGenerator(),
        new TrueFalseGenerator(),
        new NumberClozeGenerator(),
        new CertaintyGenerator(),
        new ConditionGenerator(),
        new CauseGenerator(),
        new AgentGenerator());
  }

  private static List<QuestionCheck> checks() {
    return List.of(
        new StemMustAskOneClearThing(),
        new StemMustStandAlone(),
        new StemMustNotCarrySpareInformation(),
        new StemMustNotBeNegative(),
        new StemMustNotRevealKey(),
        new GrammarMustHold(),
        new HedgeMustBeKept(),
        new KeyMustNotBeTheOnlyLongOne(),
        new KeyMustNotConverge(),
        new OptionsMustBeOfOneType(),
        new OptionsMustNotReferToEachOther(),
        new OptionsMustNotUseAbsoluteTerms(),
        new OptionsMustNotUseVagueTerms(),
        new NumericOptionsMustBeSorted(),
        new NoSecondRightAnswer(),
        new EveryDistractorMustSayWhyItIsWrong(),
        new EvidenceMustBeWholeSentences());
  }
}
