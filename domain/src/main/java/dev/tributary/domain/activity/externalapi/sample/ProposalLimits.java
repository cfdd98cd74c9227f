package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;

/**
 * How far columns are proposed from objects inside the elements.
 *
 * @param depth levels of objects below an element; 0 proposes each object as one column
 * @param columns of one array; where there would be more, fewer levels are proposed from
 */
public record ProposalLimits(int depth, int columns) {
  /** The default of the operator. */
  public static final ProposalLimits DEFAULT = new ProposalLimits(3, 100);

  public ProposalLimits {
    if (depth < 0 || columns < 1 || columns > OutboundMapping.MOST_COLUMNS) {
      throw new IllegalArgumentException(
          "the depth of proposed columns must be 0 or more, their number 1 to %d: '%d', '%d'"
              .formatted(OutboundMapping.MOST_COLUMNS, depth, columns));
    }
  }
}
