package dev.tributary.adapters.approval;

import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.duration;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.integer;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.approval.Confirmation;
import dev.tributary.domain.approval.Confirmation.When;
import dev.tributary.domain.approval.Safeguards;
import dev.tributary.domain.brake.Brakes;
import dev.tributary.domain.waiting.Approvers;
import java.util.function.Function;

/** The settings of safeguards: the groups {@code confirmation} and {@code brakes}. */
public final class SafeguardsDeclaration {
  private SafeguardsDeclaration() {}

  /**
   * The two groups, among the settings of an activity.
   *
   * @param safeguards of an activity
   */
  public static <S> Safeguards of(SettingValues<S> values, Function<S, Safeguards> safeguards) {
    return new Safeguards(
        values.of(
            group("confirmation", SafeguardsDeclaration::confirmation)
                .describe("Whether a person approves the prepared messages before they leave."),
            settings -> safeguards.apply(settings).confirmation()),
        values.of(
            group("brakes", SafeguardsDeclaration::brakes)
                .describe("Limits beyond which the messages are held until a person decides."),
            settings -> safeguards.apply(settings).brakes()));
  }

  private static Confirmation confirmation(SettingValues<Confirmation> values) {
    return new Confirmation(
        values.of(
            choice("when", When.class, Confirmation.DEFAULT.when())
                .describe("Which messages wait for an approval; unattended workflows need never.")
                .help(),
            Confirmation::when),
        values.of(
            choice("approvers", Approvers.class, Confirmation.DEFAULT.approvers())
                .describe(
                    "secondPerson: four eyes, neither who started, signalled or changed the run nor who"
                        + " published it.")
                .help(),
            Confirmation::approvers),
        values.of(
            duration("expiresAfter")
                .defaultValue(Confirmation.DEFAULT.expiresAfter())
                .describe("After this time the activity fails; 0s waits for ever.")
                .help(),
            Confirmation::expiresAfter));
  }

  private static Brakes brakes(SettingValues<Brakes> values) {
    return new Brakes(
        values.of(
            integer("recipients", Brakes.NONE.recipients())
                .describe("The most messages; 0 for no limit.")
                .help(),
            Brakes::recipients),
        values.of(
            integer("change", Brakes.NONE.change())
                .describe(
                    "The largest change of the number of rows that arrive, up or down, in percent"
                        + " of the average of the last deliveries; 0 for no limit.")
                .help(),
            Brakes::change),
        values.of(
            integer("deliveries", Brakes.DEFAULT_DELIVERIES)
                .describe("The number of last deliveries for the average, from 1 to 50."),
            Brakes::deliveries),
        values.of(
            integer("defects", Brakes.NONE.defects())
                .describe(
                    "The largest share of rejects, of missing values and of unmatched rows, each in"
                        + " percent; 0 for no limit.")
                .help(),
            Brakes::defects),
        values.of(
            integer("sendErrors", Brakes.NONE.sendErrors())
                .describe(
                    "The largest share of messages that could not be sent, in percent, measured"
                        + " while they leave; 0 for no limit.")
                .help(),
            Brakes::sendErrors));
  }
}
