package dev.tributary.webapp.console.secret;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.application.page.ListPage;
import dev.tributary.application.secret.DeleteSecret;
import dev.tributary.application.secret.ListSecrets;
import dev.tributary.application.secret.ListSecrets.KnownSecret;
import dev.tributary.application.secret.PutSecret;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.text.Trimming;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.security.route.SecretInput;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page about secrets. */
@Path("/console/secrets")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class SecretPages {
  private static final URI HERE = URI.create("/console/secrets");
  private static final int ON_A_PAGE = 50;

  private final ListSecrets listSecrets;
  private final PutSecret putSecret;
  private final DeleteSecret deleteSecret;
  private final PageFrame frame;

  public SecretPages(
      ListSecrets listSecrets, PutSecret putSecret, DeleteSecret deleteSecret, PageFrame frame) {
    this.listSecrets = listSecrets;
    this.putSecret = putSecret;
    this.deleteSecret = deleteSecret;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "SecretPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance secrets(SecretsPage page);
  }

  @GET
  public TemplateInstance list(@RestQuery @Nullable String after) {
    return page(Optional.ofNullable(after), Optional.empty(), "", "");
  }

  @POST
  @SecretInput
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response put(
      @RestForm @DefaultValue("") String name,
      @RestForm @DefaultValue("") String value,
      @RestForm @DefaultValue("") String origins) {
    try {
      SecretOrigins allowed = SecretOrigins.of(words(origins));
      SecretName named = name(Trimming.both(name));
      if (value.isEmpty() && allowed.bound()) {
        putSecret.bind(named, allowed);
      } else {
        putSecret.put(
            named, value(named, value), Optional.of(allowed).filter(SecretOrigins::bound));
      }
      return Response.seeOther(HERE).build();
    } catch (Refused refused) {
      return Response.status(UNPROCESSABLE_CONTENT)
          .entity(page(Optional.empty(), Optional.of(refused.problem()), name, origins).render())
          .build();
    }
  }

  @POST
  @Path("/{name}/delete")
  public Response delete(@RestPath String name) {
    deleteSecret.delete(name(name));
    return Response.seeOther(HERE).build();
  }

  private static List<String> words(String typed) {
    return Arrays.stream(typed.split("[\\s,;]+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static SecretName name(String typed) {
    if (typed.isEmpty()) {
      throw new Refused(Message.of("administration.nameRequired"));
    }
    if (!SecretName.isValid(typed)) {
      throw new Refused(SecretErrorCode.NAME_REFUSED, typed);
    }
    return new SecretName(typed);
  }

  private static Secret value(SecretName name, String typed) {
    if (typed.isEmpty()) {
      throw new Refused(SecretErrorCode.VALUE_REFUSED, name.value(), PutSecret.LONGEST_VALUE);
    }
    return new Secret(typed);
  }

  private TemplateInstance page(
      Optional<String> after, Optional<Message> problem, String typed, String origins) {
    Optional<SecretName> place = after.filter(SecretName::isValid).map(SecretName::new);
    ListPage<KnownSecret, SecretName> found =
        ListPage.read(ON_A_PAGE, rows -> listSecrets.list(place, rows), KnownSecret::name);
    return Templates.secrets(
        new SecretsPage(
            found.items().stream()
                .map(
                    secret ->
                        new SecretsPage.Row(
                            secret.name().value(),
                            frame.formats().dayAndTime(secret.updatedAt()),
                            secret.origins().all(),
                            secret.users()))
                .toList(),
            found.next().map(last -> HERE + "?after=" + last).orElse(""),
            problem,
            typed,
            origins));
  }
}
