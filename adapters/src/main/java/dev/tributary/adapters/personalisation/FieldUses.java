package dev.tributary.adapters.personalisation;

import dev.tributary.application.personalisation.TemplateRefused;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.personalisation.FieldUse;
import io.quarkus.qute.Expression;
import io.quarkus.qute.SectionBlock;
import io.quarkus.qute.SectionNode;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds every field that a text names; what {@code for} and {@code let} name themselves is none.
 */
final class FieldUses {
  private final RawPassages passages;
  private final List<FieldUse> found = new ArrayList<>();

  FieldUses(RawPassages passages) {
    this.passages = passages;
  }

  List<FieldUse> of(Template template) {
    visit(template.getNodes(), Set.of());
    return List.copyOf(found);
  }

  private void visit(List<TemplateNode> nodes, Set<String> locals) {
    Set<String> here = new HashSet<>(locals);
    for (TemplateNode node : nodes) {
      if (node.isSection()) {
        visit(node.asSection(), here);
      } else {
        node.getExpressions().forEach(expression -> take(expression, here));
      }
    }
  }

  private void visit(SectionNode section, Set<String> locals) {
    for (SectionBlock block : section.getBlocks()) {
      block.expressions.values().forEach(expression -> take(expression, locals));
      visit(block.nodes, inside(section, block, locals));
    }
  }

  private static Set<String> inside(SectionNode section, SectionBlock block, Set<String> locals) {
    Stream<String> named =
        switch (section.getName()) {
          case "for" -> Stream.of(block.parameters.getOrDefault("alias", ""));
          case "let", "set" -> block.parameters.keySet().stream();
          default -> Stream.of();
        };
    Set<String> inside = new HashSet<>(locals);
    named.forEach(inside::add);
    return inside;
  }

  private void take(Expression expression, Set<String> locals) {
    expression.getParts().stream()
        .filter(Expression.Part::isVirtualMethod)
        .flatMap(part -> part.asVirtualMethod().getParameters().stream())
        .forEach(argument -> take(argument, locals));
    if (expression.isLiteral()) {
      return;
    }
    TemplateNode.Origin origin = expression.getOrigin();
    int line = origin.getLine();
    int column = passages.column(line, origin.getLineCharacterStart());
    if (expression.hasNamespace()) {
      throw new TemplateRefused(
          MessageErrorCode.NAMESPACE, line, column, expression.getNamespace() + ":");
    }
    List<String> path = expression.getParts().stream().map(Expression.Part::getName).toList();
    if (!locals.contains(path.getFirst())) {
      found.add(new FieldUse(path, line, column));
    }
  }
}
