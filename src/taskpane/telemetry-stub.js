/* In place of Microsoft's telemetry/oteljs_agave.js: office.js asks for it by this name, finds no sink
   in it and switches its telemetry off. Nothing is sent anywhere. */
