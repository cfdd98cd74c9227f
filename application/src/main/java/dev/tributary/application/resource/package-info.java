/** Reading and changing the catalogue of resources. */
@NullMarked
package dev.tributary.application.resource;

import org.jspecify.annotations.NullMarked;
