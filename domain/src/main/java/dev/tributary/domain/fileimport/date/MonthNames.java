package dev.tributary.domain.fileimport.date;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of months in English, German, Dutch and French, whole and shortened. */
final class MonthNames {
  /** One line for each month; without accents, which are not compared. */
  private static final String NAMES =
      """
      jan january januar januari janner jaenner janv janvier
      feb february februar februari fev fevr fevrier
      mar march marz maerz mrz mrt maart mars
      apr april avr avril
      may mai mei
      jun june juni juin
      jul july juli juil juillet
      aug august augustus aout
      sep sept september septembre
      oct october okt oktober octobre
      nov november novembre
      dec december dez dezember decembre
      """;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++\\.?");
  private static final Map<String, Month> MONTHS = months();

  private MonthNames() {}

  /** {@code text} with the English name of its first month in place of another one. */
  static String english(String text, TextStyle style) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      Month month = MONTHS.get(plain(word.group()));
      if (month != null) {
        return text.substring(0, word.start())
            + month.getDisplayName(style, Locale.ENGLISH)
            + text.substring(word.end());
      }
    }
    return text;
  }

  private static String plain(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}.]", "");
  }

  private static Map<String, Month> months() {
    List<String> lines = NAMES.lines().toList();
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      for (String name : lines.get(month.getValue() - 1).split(" ", -1)) {
        months.put(name, month);
      }
    }
    return Map.copyOf(months);
  }
}
