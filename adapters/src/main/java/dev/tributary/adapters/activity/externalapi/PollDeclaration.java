package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.seconds;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.texts;

import dev.tributary.adapters.activity.externalapi.type.Limits;
import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.adapters.setting.Setting;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.externalapi.asynchronous.JobAddress;
import dev.tributary.domain.activity.externalapi.asynchronous.JobStates;
import dev.tributary.domain.activity.externalapi.asynchronous.PollPolicy;
import dev.tributary.domain.activity.externalapi.asynchronous.PollSettings;
import dev.tributary.domain.activity.externalapi.asynchronous.ResponsePlace;
import java.util.List;

/** The settings of the polls of a job. */
final class PollDeclaration {
  private PollDeclaration() {}

  static PollSettings settings(SettingValues<PollSettings> values) {
    return new PollSettings(address(values), states(values), policy(values));
  }

  private static JobAddress address(SettingValues<PollSettings> values) {
    return new JobAddress(
        values.of(
            text("url")
                .describe(
                    "The address where the job is polled by GET, which may hold $(vars/@job); or"
                        + " else at or header.")
                .help(),
            poll -> poll.address().url()),
        new ResponsePlace(
            values.of(
                text("at")
                    .describe(
                        "JSON Pointer to the address in the response that created the job; of the"
                            + " origin of the call."),
                poll -> poll.address().place().at()),
            values.of(
                text("header")
                    .describe(
                        "Header of the response that created the job that holds the address, such"
                            + " as Location."),
                poll -> poll.address().place().header())));
  }

  private static JobStates states(SettingValues<PollSettings> values) {
    return new JobStates(
        values.of(
            text("state")
                .describe(
                    "JSON Pointer to the state of the job in the response to a poll; when left out,"
                        + " status 202 means that it is running, and another one of success that it"
                        + " has completed.")
                .help(),
            poll -> poll.states().at()),
        values.of(
            states("running")
                .describe(
                    "States of a job that goes on; every state that is in no other list when left"
                        + " out."),
            poll -> poll.states().running()),
        values.of(
            states("completed").describe("States of a job whose result can be fetched."),
            poll -> poll.states().completed()),
        values.of(
            states("failed").describe("States of a job that has no result."),
            poll -> poll.states().failed()),
        values.of(
            text("reason").describe("JSON Pointer to why the job has failed."),
            poll -> poll.states().reason()));
  }

  private static Setting<List<String>> states(String name) {
    return texts(name, text(RowShapes.VALUE)).keyword("maxItems", JobStates.MOST);
  }

  private static PollPolicy policy(SettingValues<PollSettings> values) {
    PollPolicy standard = PollPolicy.DEFAULT;
    return new PollPolicy(
        values.of(
            seconds("every", standard.every())
                .describe(
                    "The pause before the first poll, and between two; a longer one that the"
                        + " response asks for in Retry-After counts.")
                .help(Limits.TIME_HELP),
            poll -> poll.policy().every()),
        values.of(
            integer("factor", standard.factor())
                .describe("By how much each further pause is longer; 1 keeps it.")
                .keyword("minimum", 1)
                .keyword("maximum", PollPolicy.MOST_FACTOR),
            poll -> poll.policy().factor()),
        values.of(
            seconds("longest", standard.longest())
                .describe("The longest pause.")
                .help(Limits.TIME_HELP),
            poll -> poll.policy().longest()),
        values.of(
            seconds("timeout", standard.timeout())
                .describe("After which the job is given up and the activity fails.")
                .help(Limits.TIME_HELP),
            poll -> poll.policy().timeout()));
  }
}
