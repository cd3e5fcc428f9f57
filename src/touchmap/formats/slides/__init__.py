"""Reports as slides for PowerPoint and programs like it: editable text, tables and charts, made by python-pptx."""
