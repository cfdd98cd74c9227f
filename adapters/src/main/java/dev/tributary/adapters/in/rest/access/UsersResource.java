package dev.tributary.adapters.in.rest.access;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.application.access.ChangeUser;
import dev.tributary.application.access.CreateUser;
import dev.tributary.application.access.ListUsers;
import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import dev.tributary.domain.problem.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The people who may sign in, and their roles. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Users")
public class UsersResource {
  private final CreateUser createUser;
  private final ChangeUser changeUser;
  private final ListUsers listUsers;

  public UsersResource(CreateUser createUser, ChangeUser changeUser, ListUsers listUsers) {
    this.createUser = createUser;
    this.changeUser = changeUser;
    this.listUsers = listUsers;
  }

  @GET
  @Operation(summary = "List people", description = "By name, all of them.")
  public Page<UserResponse> list() {
    return new Page<>(listUsers.list().stream().map(UserResponse::from).toList(), null);
  }

  @POST
  @Operation(summary = "Let a person in")
  @APIResponseSchema(
      value = UserResponse.class,
      responseCode = "201",
      responseDescription = "Created; `Location` is the person.")
  public RestResponse<UserResponse> create(UserRequest request) {
    User user =
        createUser.create(
            name(Optional.ofNullable(request.name()).orElse("")),
            RoleName.read(request.role()),
            Password.chosen(Optional.ofNullable(request.password()).orElse("")));
    return RestResponse.ResponseBuilder.<UserResponse>created(
            URI.create("/api/v1/users/" + user.name()))
        .entity(UserResponse.from(user))
        .build();
  }

  @PATCH
  @Path("/{name}")
  @Operation(
      summary = "Change a person",
      description = "Role, password or the right to enter; the person is signed out everywhere.")
  public UserResponse change(@RestPath String name, UserChangeRequest request) {
    ChangeUser.Change change =
        new ChangeUser.Change(
            Optional.ofNullable(request.role()).map(RoleName::read),
            Optional.ofNullable(request.enabled()),
            Optional.ofNullable(request.password()).map(Password::chosen));
    return UserResponse.from(changeUser.change(name(name), change));
  }

  private static UserName name(String text) {
    if (!UserName.fits(text)) {
      throw new Refused(AccessErrorCode.USER_NAME_REFUSED, text);
    }
    return new UserName(text);
  }
}
