package org.civiquiz.core.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Forms of English verbs from their base form. */
public final class Verbs {

  private static final Map<String, String[]> IRREGULAR = new HashMap<>();

  static {
    String forms =
        "be was been,become became become,begin began begun,bend bent bent,bet bet bet,bind bound bound,"
            + "bite bit bitten,bleed bled bled,blow blew blown,break broke broken,bring brought brought,"
            + "build built built,burn burned burned,buy bought bought,cast cast cast,catch caught caught,"
            + "choose chose chosen,come came come,cost cost cost,cut cut cut,deal dealt dealt,dig dug dug,"
            + "do did done,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,"
            + "feed fed fed,feel felt felt,fight fought fought,find found found,fly flew flown,"
            + "forbid forbade forbidden,forget forgot forgotten,freeze froze frozen,get got gotten,"
            + "give gave given,go went gone,grow grew grown,hang hung hung,have had had,hear heard heard,"
            + "hide hid hidden,hit hit hit,hold held held,hurt hurt hurt,keep kept kept,know knew known,"
            + "lay laid laid,lead led led,leave left left,lend lent lent,let let let,lie lay lain,"
            + "light lit lit,lose lost lost,make made made,mean meant meant,meet met met,"
            + "overturn overturned overturned,pay paid paid,put put put,quit quit quit,read read read,"
            + "ride rode ridden,ring rang rung,rise rose risen,run ran run,say said said,see saw seen,"
            + "seek sought sought,sell sold sold,send sent sent,set set set,shake shook shaken,"
            + "shed shed shed,shoot shot shot,show showed shown,shut shut shut,sing sang sung,"
            + "sink sank sunk,sit sat sat,sleep slept slept,speak spoke spoken,spend spent spent,"
            + "split split split,spread spread spread,stand stood stood,steal stole stolen,"
            + "stick stuck stuck,strike struck struck,swear swore sworn,sweep swept swept,swim swam swum,"
            + "take took taken,teach taught taught,tear tore torn,tell told told,think thought thought,"
            + "throw threw thrown,understand understood understood,uphold upheld upheld,"
            + "wear wore worn,win won won,withdraw withdrew withdrawn,withhold withheld withheld,"
            + "write wrote written,undergo underwent undergone,overcome overcame overcome,"
            + "oversee oversaw overseen,undermine undermined undermined,commit committed committed,"
            + "permit permitted permitted,admit admitted admitted,submit submitted submitted,"
            + "refer referred referred,prefer preferred preferred,occur occurred occurred,"
            + "transfer transferred transferred,plan planned planned,ban banned banned,stop stopped stopped,"
            + "drop dropped dropped,cap capped capped,trim trimmed trimmed,veto vetoed vetoed,"
            + "control controlled controlled,compel compelled compelled,equip equipped equipped,"
            + "regret regretted regretted,ship shipped shipped,step stepped stepped,grant granted granted";
    for (String verb : forms.split(",")) {
      String[] parts = verb.split(" ");
      IRREGULAR.put(parts[0], parts);
    }
  }

  private static final Set<String> PASTS =
      IRREGULAR.values().stream().map(forms -> forms[1]).collect(Collectors.toUnmodifiableSet());

  private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u');

  private Verbs() {}

  /** "sign" gives "signed", "seek" gives "sought". */
  public static String past(String lemma) {
    return IRREGULAR.containsKey(lemma) ? IRREGULAR.get(lemma)[1] : regularPast(lemma);
  }

  /** "sign" gives "signed", "take" gives "taken". */
  public static String participle(String lemma) {
    return IRREGULAR.containsKey(lemma) ? IRREGULAR.get(lemma)[2] : regularPast(lemma);
  }

  /** Whether the word is the past of a verb that does not end in "-ed" there: "forbade". */
  public static boolean isIrregularPast(String word) {
    return !word.endsWith("ed") && PASTS.contains(word);
  }

  /** "sign" gives "signs", "have" gives "has". */
  public static String thirdPerson(String lemma) {
    if (lemma.equals("be")) {
      return "is";
    }
    if (lemma.equals("have")) {
      return "has";
    }
    if (endsInConsonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    boolean hisses = lemma.matches(".*(?:s|x|z|ch|sh|o)");
    return lemma + (hisses ? "es" : "s");
  }

  private static String regularPast(String lemma) {
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    return endsInConsonantY(lemma) ? lemma.substring(0, lemma.length() - 1) + "ied" : lemma + "ed";
  }

  private static boolean endsInConsonantY(String lemma) {
    return lemma.length() > 1
        && lemma.endsWith("y")
        && !VOWELS.contains(lemma.charAt(lemma.length() - 2));
  }
}
