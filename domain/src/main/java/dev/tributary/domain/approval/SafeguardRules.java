package dev.tributary.domain.approval;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.brake.BrakeErrorCode;
import dev.tributary.domain.brake.Brakes;
import java.time.Duration;

/** Checks the settings of safeguards. */
public final class SafeguardRules {
  /** What was prepared longer ago is out of date. */
  private static final Duration LONGEST = Duration.ofDays(90);

  /** An audience may grow tenfold on purpose. */
  private static final long LARGEST_CHANGE = 10_000;

  private static final long WHOLE = 100;

  private SafeguardRules() {}

  public static void check(Safeguards safeguards, SettingProblems problems) {
    Duration expiry = safeguards.confirmation().expiresAfter();
    if (expiry.isNegative() || expiry.compareTo(LONGEST) > 0) {
      problems.error(
          "confirmation.expiresAfter", ApprovalErrorCode.EXPIRY_TOO_LONG, LONGEST.toDays());
    }
    Brakes brakes = safeguards.brakes();
    if (brakes.recipients() < 0) {
      problems.error("brakes.recipients", BrakeErrorCode.BAD_LIMIT, brakes.recipients());
    }
    percentage("change", brakes.change(), LARGEST_CHANGE, problems);
    percentage("defects", brakes.defects(), WHOLE, problems);
    percentage("sendErrors", brakes.sendErrors(), WHOLE, problems);
    if (brakes.deliveries() < 1 || brakes.deliveries() > Brakes.MOST_DELIVERIES) {
      problems.error(
          "brakes.deliveries",
          BrakeErrorCode.BAD_NUMBER_OF_DELIVERIES,
          brakes.deliveries(),
          Brakes.MOST_DELIVERIES);
    }
  }

  private static void percentage(
      String brake, long percent, long largest, SettingProblems problems) {
    if (percent < 0 || percent > largest) {
      problems.error("brakes." + brake, BrakeErrorCode.BAD_PERCENTAGE, percent, largest);
    }
  }
}
