/** Hands a model to the person as a file. */
export const downloadBpmn = (name: string, xml: string): void => {
  const address = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.bpmn`;
  link.click();
  URL.revokeObjectURL(address);
};
