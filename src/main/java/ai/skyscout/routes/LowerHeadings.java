package ai.skyscout.routes;

import java.util.Set;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Puts the headings of a text below the one of the section that it stands in.
 */
final class LowerHeadings implements NodeRenderer {

	private static final int HIGHEST = 3;

	private static final int LOWEST = 6;

	private final HtmlNodeRendererContext context;

	LowerHeadings(HtmlNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Heading.class);
	}

	@Override
	public void render(Node node) {
		String tag = "h" + Math.clamp(((Heading) node).getLevel() + HIGHEST - 1, HIGHEST, LOWEST);
		this.context.getWriter().line();
		this.context.getWriter().tag(tag);
		for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
			this.context.render(child);
		}
		this.context.getWriter().tag("/" + tag);
		this.context.getWriter().line();
	}

}
