package dev.tributary.webapp.console.notification;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.adapters.in.rest.notification.RuleBody;
import dev.tributary.application.notification.setup.NotificationRules;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.SaveRule;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import dev.tributary.webapp.console.notification.RulesPage.Typed;
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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who is notified of what. */
@Path(RulePages.HERE)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RulePages {
  static final String HERE = NotificationPages.HERE + "/rules";

  private final NotificationRules rules;
  private final NotificationTargets targets;
  private final SaveRule saveRule;
  private final NotificationPageBuilder builder;

  RulePages(
      NotificationRules rules,
      NotificationTargets targets,
      SaveRule saveRule,
      NotificationPageBuilder builder) {
    this.rules = rules;
    this.targets = targets;
    this.saveRule = saveRule;
    this.builder = builder;
  }

  @CheckedTemplate(basePath = "NotificationPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance rules(RulesPage page);
  }

  /**
   * @param rule the one that the form shows; a new one without
   */
  @GET
  @RolesAllowed("viewer")
  public TemplateInstance list(@RestQuery @Nullable String rule) {
    return page(
        Optional.ofNullable(rule)
            .filter(NotificationName::isValid)
            .flatMap(name -> rules.find(new NotificationName(name)))
            .map(RulePages::typed)
            .orElse(Typed.NEW),
        Optional.empty());
  }

  @POST
  @RolesAllowed("designer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @RestForm @DefaultValue("") String name,
      @RestForm List<String> events,
      @RestForm @DefaultValue("") String workflow,
      @RestForm("targets") List<String> chosen,
      @RestForm @DefaultValue("false") boolean enabled) {
    Typed typed =
        new Typed(
            Trimming.both(name),
            Set.copyOf(events),
            Trimming.both(workflow),
            Set.copyOf(chosen),
            enabled);
    try {
      NotificationName of = RuleBody.name(typed.name());
      saveRule.save(
          new RuleBody(
                  null, List.copyOf(events), typed.workflow(), List.copyOf(chosen), enabled, null)
              .toDomain(of));
      return Response.seeOther(URI.create(HERE)).build();
    } catch (Refused refused) {
      return Response.status(UNPROCESSABLE_CONTENT)
          .entity(page(typed, Optional.of(refused.problem())).render())
          .build();
    }
  }

  @POST
  @Path("/{name}/mute")
  @RolesAllowed("operator")
  public Response mute(@RestPath NotificationName name, @RestForm @DefaultValue("0") int hours) {
    saveRule.mute(name, Duration.ofHours(hours));
    return Response.seeOther(URI.create(HERE)).build();
  }

  @POST
  @Path("/{name}/delete")
  @RolesAllowed("designer")
  public Response delete(@RestPath NotificationName name) {
    saveRule.delete(name);
    return Response.seeOther(URI.create(HERE)).build();
  }

  private TemplateInstance page(Typed typed, Optional<Message> problem) {
    return Templates.rules(
        new RulesPage(
            rules.list().stream().map(builder::row).toList(),
            Arrays.stream(EventType.values())
                .map(type -> new RulesPage.Event(type.id(), NotificationPageBuilder.word(type)))
                .toList(),
            targets.list().stream().map(target -> target.name().value()).toList(),
            typed,
            problem));
  }

  private static Typed typed(NotificationRule rule) {
    return new Typed(
        rule.name().value(),
        rule.events().stream().map(EventType::id).collect(Collectors.toSet()),
        rule.workflow().map(Object::toString).orElse(""),
        rule.targets().stream().map(Object::toString).collect(Collectors.toSet()),
        rule.enabled());
  }
}
