package ai.skyscout.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.tinkerpop.gremlin.structure.Vertex;
import org.apache.tinkerpop.gremlin.structure.io.gryo.GryoIo;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;

/**
 * The air routes graph that comes with Apache TinkerPop: airports with the city that
 * people name them by, and the pairs that are flown without a stop.
 *
 * @param airports by code
 * @param routes directed pairs of codes
 */
record AirRoutes(Map<String, SourceAirport> airports, TreeSet<Route> routes) {

	private static final String RESOURCE = "air-routes.kryo";

	/** The graph writes two countries otherwise than ISO 3166-1 and its users do. */
	private static final Map<String, String> ISO_COUNTRIES = Map.of("UK", "GB", "KS", "XK");

	static AirRoutes read() throws IOException {
		try (TinkerGraph graph = TinkerGraph.open(); InputStream in = TinkerGraph.class.getResourceAsStream(RESOURCE)) {
			graph.io(GryoIo.build()).reader().create().readGraph(in, graph);
			Map<String, SourceAirport> airports = new TreeMap<>();
			graph.vertices().forEachRemaining((vertex) -> {
				if (vertex.label().equals("airport")) {
					SourceAirport airport = airport(vertex);
					airports.put(airport.code(), airport);
				}
			});
			TreeSet<Route> routes = new TreeSet<>();
			graph.edges().forEachRemaining((edge) -> {
				if (edge.label().equals("route")) {
					routes.add(new Route(edge.outVertex().value("code"), edge.inVertex().value("code")));
				}
			});
			return new AirRoutes(airports, routes);
		}
	}

	private static SourceAirport airport(Vertex vertex) {
		String country = vertex.value("country");
		return new SourceAirport(vertex.value("code"), vertex.value("desc"), vertex.value("city"),
				ISO_COUNTRIES.getOrDefault(country, country),
				new Place(vertex.<Double>value("lat"), vertex.<Double>value("lon")), vertex.<Integer>value("elev"),
				"medium", true);
	}

}
