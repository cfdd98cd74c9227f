/** The nodes, their database and the network between them; requests to their API. */
@NullMarked
package dev.tributary.webapp.chaos.nodes;

import org.jspecify.annotations.NullMarked;
