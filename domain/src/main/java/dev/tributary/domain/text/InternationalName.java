package dev.tributary.domain.text;

import com.ibm.icu.text.IDNA;
import java.util.Optional;

/**
 * Domain names beyond ASCII by UTS 46 without transitional mappings, so that {@code straße} and
 * {@code strasse} stay two names. Loads the tables of the library when a name first needs them.
 */
final class InternationalName {
  private static final IDNA UTS_46 =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.CHECK_CONTEXTO
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  private InternationalName() {}

  /** The A-labels of {@code name}, if it is a domain name. */
  static Optional<String> ascii(String name) {
    IDNA.Info info = new IDNA.Info();
    return valid(UTS_46.nameToASCII(name, new StringBuilder(), info), info);
  }

  /** The U-labels of {@code name}, if it is a domain name. */
  static Optional<String> unicode(String name) {
    IDNA.Info info = new IDNA.Info();
    return valid(UTS_46.nameToUnicode(name, new StringBuilder(), info), info);
  }

  private static Optional<String> valid(StringBuilder mapped, IDNA.Info info) {
    return info.hasErrors() ? Optional.empty() : Optional.of(mapped.toString());
  }
}
