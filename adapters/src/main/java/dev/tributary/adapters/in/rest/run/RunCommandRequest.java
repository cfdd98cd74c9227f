package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunCommand.Hold;
import dev.tributary.domain.run.RunCommand.Kind;
import dev.tributary.domain.run.RunCommand.Pause;
import dev.tributary.domain.run.RunCommand.Release;
import dev.tributary.domain.run.RunCommand.RerunFrom;
import dev.tributary.domain.run.RunCommand.Restart;
import dev.tributary.domain.run.RunCommand.Resume;
import dev.tributary.domain.run.RunCommand.Skip;
import dev.tributary.domain.run.RunCommand.Stop;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A command to a run.
 *
 * @param command which one
 * @param activity the id of the activity that {@code rerunFrom}, {@code skip}, {@code hold} and
 *     {@code release} are about
 * @param revision of {@code rerunFrom}: the newer revision of the workflow to go on with; missing
 *     keeps the run's
 */
@Schema(
    requiredProperties = {"command"},
    examples = {"{\"command\":\"stop\"}", "{\"command\":\"rerunFrom\",\"activity\":\"email1\"}"})
public record RunCommandRequest(
    @Schema(
            enumeration = {
              "stop",
              "pause",
              "resume",
              "restart",
              "rerunFrom",
              "skip",
              "hold",
              "release"
            })
        @Nullable String command,
    @Nullable String activity,
    @Nullable Integer revision) {
  /**
   * @throws RestProblem when it is none, or lacks its activity, or names what it does not take
   */
  public RunCommand toDomain() {
    Kind kind = EnumNames.read("command", command, Kind.class);
    if (revision != null && kind != Kind.RERUN_FROM) {
      throw notTaken("revision", "rerunFrom");
    }
    return switch (kind) {
      case STOP -> ofRun(new Stop());
      case PAUSE -> ofRun(new Pause());
      case RESUME -> ofRun(new Resume());
      case RESTART -> ofRun(new Restart());
      case RERUN_FROM -> new RerunFrom(activityId(), Optional.ofNullable(revision));
      case SKIP -> new Skip(activityId());
      case HOLD -> new Hold(activityId());
      case RELEASE -> new Release(activityId());
    };
  }

  private RunCommand ofRun(RunCommand whole) {
    if (activity != null) {
      throw notTaken("activity", "rerunFrom, skip, hold, release");
    }
    return whole;
  }

  private ActivityId activityId() {
    if (activity == null) {
      throw new RestProblem(Status.BAD_REQUEST, RestErrorCode.FIELD_MISSING, "activity");
    }
    if (!ActivityId.isValid(activity)) {
      throw new RestProblem(
          Status.BAD_REQUEST, RestErrorCode.BAD_FIELD, "activity", "[a-zA-Z][a-zA-Z0-9_]{0,62}");
    }
    return new ActivityId(activity);
  }

  private static RestProblem notTaken(String field, String takers) {
    return new RestProblem(Status.BAD_REQUEST, RestErrorCode.FIELD_NOT_TAKEN, field, takers);
  }
}
