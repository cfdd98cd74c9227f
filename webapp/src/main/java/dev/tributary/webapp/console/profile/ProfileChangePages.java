package dev.tributary.webapp.console.profile;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import dev.tributary.application.profile.ChangeProfile;
import dev.tributary.application.profile.CreateProfile;
import dev.tributary.application.profile.DeleteProfile;
import dev.tributary.application.profile.FindProfiles;
import dev.tributary.application.profile.SavedProfile;
import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileWrite;
import dev.tributary.domain.profile.ValueText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The forms that add, change and delete a person. */
@Path("/console/profiles")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class ProfileChangePages {
  /** The box that takes opt-outs back. */
  private static final String CLEAR = "optOuts";

  private static final List<String> NO_COLUMNS = List.of("csrf", "version", CLEAR);

  private final FindProfiles find;
  private final CreateProfile create;
  private final ChangeProfile change;
  private final DeleteProfile delete;
  private final ProfilePageBuilder builder;

  public ProfileChangePages(
      FindProfiles find,
      CreateProfile create,
      ChangeProfile change,
      DeleteProfile delete,
      ProfilePageBuilder builder) {
    this.find = find;
    this.create = create;
    this.change = change;
    this.delete = delete;
    this.builder = builder;
  }

  @CheckedTemplate(basePath = "ProfilePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance form(ProfileForm form);
  }

  @GET
  @Path("/new")
  public TemplateInstance empty() {
    return Templates.form(builder.form(Optional.empty(), 0, Map.of(), List.of()));
  }

  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> fields) {
    return switch (create.create(typed(fields))) {
      case SavedProfile.Saved(var profile) -> shown(profile.id());
      case SavedProfile.Rejected(var problems) ->
          refused(builder.form(Optional.empty(), 0, typed(fields), problems));
    };
  }

  @GET
  @Path("/{id}/edit")
  public TemplateInstance edit(@RestPath String id) {
    Profile profile = find.one(ProfileId.of(id));
    Map<String, String> texts = new LinkedHashMap<>();
    profile.values().forEach((column, value) -> texts.put(column, ValueText.of(value)));
    return Templates.form(builder.form(Optional.of(profile), profile.version(), texts, List.of()));
  }

  @POST
  @Path("/{id}/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @RestPath String id,
      @RestForm @DefaultValue("0") long version,
      MultivaluedMap<String, String> fields) {
    Profile profile = find.one(ProfileId.of(id));
    try {
      return switch (change.change(profile.id(), write(fields), version)) {
        case SavedProfile.Saved(var saved) -> shown(saved.id());
        case SavedProfile.Rejected(var problems) ->
            refused(builder.form(Optional.of(profile), version, typed(fields), problems));
      };
    } catch (Conflict _) {
      return stale(find.one(profile.id()), fields);
    }
  }

  /** What was typed, over the newest version. */
  private Response stale(Profile newest, MultivaluedMap<String, String> fields) {
    ProfileForm form =
        builder.form(Optional.of(newest), newest.version(), typed(fields), List.of());
    return Response.status(CONFLICT).entity(Templates.form(form.asStale()).render()).build();
  }

  @POST
  @Path("/{id}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(@RestPath String id, @RestForm @DefaultValue("0") long version) {
    delete.delete(ProfileId.of(id), version);
    return Response.seeOther(URI.create(ProfilesAddress.HOME)).build();
  }

  private static ProfileWrite write(MultivaluedMap<String, String> fields) {
    return new ProfileWrite(
        typed(fields), fields.containsKey(CLEAR) ? OptOutRule.SET_AND_CLEAR : OptOutRule.SET_ONLY);
  }

  /**
   * Of a toggle the last value counts: the first stands for an empty box. Browsers end the lines of
   * a text with CRLF, whatever it came with.
   */
  private static Map<String, String> typed(MultivaluedMap<String, String> fields) {
    Map<String, String> typed = new LinkedHashMap<>();
    fields.forEach(
        (name, values) -> {
          if (!NO_COLUMNS.contains(name)) {
            typed.put(name, values.getLast().replace("\r\n", "\n"));
          }
        });
    return typed;
  }

  private static Response shown(ProfileId id) {
    return Response.seeOther(URI.create(ProfilesAddress.HOME + "/" + id)).build();
  }

  private static Response refused(ProfileForm form) {
    return Response.status(UNPROCESSABLE_CONTENT).entity(Templates.form(form).render()).build();
  }
}
