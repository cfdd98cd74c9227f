package dev.tributary.adapters.in.rest.profile;

import dev.tributary.adapters.in.rest.problem.Caller;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps a profile that is not valid to the response with all of its problems. */
public class ProfileRejectedMapper {
  private final Caller caller;

  public ProfileRejectedMapper(Caller caller) {
    this.caller = caller;
  }

  @ServerExceptionMapper
  public Response invalid(ProfileRejected refused) {
    return ProfileProblems.response(refused.problems(), caller.language());
  }
}
