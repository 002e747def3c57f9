/**
 * The names, ARNs and attributes that resources will have, in the forms AWS gives them.
 *
 * <p>Comes from: a resource's type and its name. Goes to: the resolver of references. A value that AWS would draw (the
 * ID of a VPC) is made up, and the same at every call.
 */
@NullMarked
package dev.clix.workflow.template.internal.physical;

import org.jspecify.annotations.NullMarked;
