package dev.tributary.webapp.activity.externalapi;

import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.curl.Shell;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.sample.SampleShape;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.externalapi.CallImportPage.Choice;
import dev.tributary.webapp.activity.externalapi.CallImportPage.Left;
import dev.tributary.webapp.activity.externalapi.CallImportPage.Line;
import dev.tributary.webapp.activity.externalapi.CallImportPage.Proposal;
import dev.tributary.webapp.activity.externalapi.CallImportPage.Secret;
import dev.tributary.webapp.activity.externalapi.CallImportPages.Pasted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the page of an import. */
final class CallImportPageBuilder {
  private static final int SHOWN = 2_000;

  private CallImportPageBuilder() {}

  static CallImportPage page(
      EditedActivity edited,
      Pasted pasted,
      Optional<ImportedSource> source,
      Function<ImportedSource, String> settings,
      Optional<Message> problem) {
    return new CallImportPage(
        edited.workflow().name().value(),
        edited.activity().id().value(),
        edited.activity().label(),
        edited.version(),
        source.filter(read -> !read.operations().isEmpty()).map(_ -> pasted.source).orElse(""),
        shells(pasted),
        operations(source, pasted),
        source.flatMap(read -> read.call().map(call -> proposal(call, read, settings.apply(read)))),
        problem);
  }

  private static List<Choice> shells(Pasted pasted) {
    return Stream.of(Shell.values())
        .map(
            shell ->
                new Choice(
                    shell.name(),
                    "importcall.shell_" + shell.name(),
                    pasted.shell().equals(Optional.of(shell))))
        .toList();
  }

  private static List<Choice> operations(Optional<ImportedSource> source, Pasted pasted) {
    return source.stream()
        .flatMap(read -> read.operations().stream())
        .map(
            operation ->
                new Choice(
                    operation.key(),
                    operation.key() + "  " + operation.summary(),
                    operation.key().equals(pasted.operation)))
        .toList();
  }

  private static Proposal proposal(ImportedCall call, ImportedSource source, String settings) {
    return new Proposal(
        call.method() + " " + call.url(),
        Stream.concat(
                call.query().stream().map(each -> new Line("?" + each.name(), text(each.value()))),
                call.headers().stream()
                    .map(each -> new Line(each.name() + ":", text(each.value()))))
            .toList(),
        body(call.body()),
        call.secrets().stream()
            .map(
                secret ->
                    new Secret(
                        secret.name().value(),
                        secret.place(),
                        "callimport.secret_" + secret.content(),
                        secret.origin()))
            .toList(),
        List.copyOf(call.variables()),
        call.leftovers().stream()
            .map(left -> new Left(left.item(), "callimport.leftover_" + left.reason()))
            .toList(),
        source.shape().stream()
            .map(SampleShape::columns)
            .flatMap(List::stream)
            .map(column -> column.column().name())
            .toList(),
        source.paging().map(paging -> PagingPart.of(paging, Optional.empty())),
        settings);
  }

  private static String text(HeaderValue value) {
    return switch (value) {
      case Literal(var text) -> text;
      case SecretReference(var name, var before, var after) -> before + "{" + name + "}" + after;
    };
  }

  private static String body(BodySettings body) {
    String text =
        switch (body.kind()) {
          case JSON, DATA -> body.template().map(template -> template.text()).orElse("");
          case FORM ->
              body.fields().stream()
                  .map(field -> field.name() + "=" + field.value())
                  .collect(Collectors.joining("\n"));
          case TEXT -> body.text();
          case GRAPHQL -> body.query() + "\n" + body.variables().text();
          case NONE -> "";
        };
    String kind = text.isEmpty() ? "" : body.kind().name().toLowerCase(Locale.ROOT) + "\n";
    return kind + text.substring(0, Math.min(SHOWN, text.length()));
  }
}
