package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.Condition.isNot;
import static dev.tributary.adapters.setting.Condition.isOn;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.asynchronous.EndMethod;
import dev.tributary.domain.activity.externalapi.asynchronous.EndRequest;
import dev.tributary.domain.activity.externalapi.asynchronous.JobAddress;
import dev.tributary.domain.activity.externalapi.asynchronous.JobEnd;
import dev.tributary.domain.activity.externalapi.asynchronous.PollSettings;
import dev.tributary.domain.activity.externalapi.asynchronous.ResponsePlace;

/** The settings of jobs. */
final class AsyncDeclaration {
  private static final String ENABLED = "enabled";

  private AsyncDeclaration() {}

  static AsyncSettings settings(SettingValues<AsyncSettings> values) {
    return new AsyncSettings(
        values.of(
            toggle(ENABLED, false)
                .describe(
                    "Whether the call of the execution creates a job at the API, which is polled"
                        + " until it ends. Its result is the response of the activity.")
                .help(),
            AsyncSettings::enabled),
        values.of(
            group("job", AsyncDeclaration::place)
                .when(isOn(ENABLED))
                .defaultValue(ResponsePlace.NONE)
                .describe(
                    "Where the response of the call has the id of the job, which the event variable"
                        + " job holds in the addresses of the activity."),
            AsyncSettings::job),
        values.of(
            group("poll", PollDeclaration::settings)
                .when(isOn(ENABLED))
                .defaultValue(PollSettings.DEFAULT)
                .describe("How the job is polled."),
            AsyncSettings::poll),
        values.of(
            group("result", AsyncDeclaration::address)
                .when(isOn(ENABLED))
                .defaultValue(JobAddress.NONE)
                .describe(
                    "Where the result is fetched by GET: at an address, or at one that the last"
                        + " response to a poll gives; at the address of the job when left out. An"
                        + " address of another origin gets neither account nor headers."),
            AsyncSettings::result),
        end(values));
  }

  static ResponsePlace place(SettingValues<ResponsePlace> values) {
    return new ResponsePlace(
        values.of(
            text("at").describe("JSON Pointer into the response, such as /id."), ResponsePlace::at),
        values.of(
            text("header").describe("Header of the response, such as Location."),
            ResponsePlace::header));
  }

  private static JobAddress address(SettingValues<JobAddress> values) {
    return new JobAddress(
        values.of(
            text("url").describe("An address, which may hold $(vars/@job)."), JobAddress::url),
        new ResponsePlace(
            values.of(
                text("at").describe("JSON Pointer to an address in the response."),
                address -> address.place().at()),
            values.of(
                text("header").describe("Header of the response that holds an address."),
                address -> address.place().header())));
  }

  private static JobEnd end(SettingValues<AsyncSettings> values) {
    return new JobEnd(
        values.of(
            group("abort", AsyncDeclaration::request)
                .when(isOn(ENABLED))
                .defaultValue(EndRequest.NONE)
                .describe("Sent when the activity ends before its job does."),
            async -> async.end().abort()),
        values.of(
            group("delete", AsyncDeclaration::request)
                .when(isOn(ENABLED))
                .defaultValue(EndRequest.NONE)
                .describe("Sent when the activity has ended, to remove the job at the API."),
            async -> async.end().delete()),
        values.of(
            choice("endWhen", JobEnd.When.class, JobEnd.When.ALWAYS)
                .when(isOn(ENABLED))
                .describe(
                    "Whether abort and delete are sent after every end, also a failure or a stop of"
                        + " the run, or after the completion only, so that a resume can go on with"
                        + " the job.")
                .help(),
            async -> async.end().when()));
  }

  private static EndRequest request(SettingValues<EndRequest> values) {
    return new EndRequest(
        values.of(
            choice("method", EndMethod.class, EndMethod.NONE)
                .describe("The method of the request; none sends nothing."),
            EndRequest::method),
        values.of(
            text("url")
                .when(isNot("method", EndMethod.NONE))
                .describe(
                    "The address, which may hold $(vars/@job); the one where the job is polled when"
                        + " left out."),
            EndRequest::url));
  }
}
